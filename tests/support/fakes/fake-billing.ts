import type { BillingAccount, BillingPort, BillingState } from '../../../activities/ports';
import { FakeSystem } from './fake-system';

/** Billing in memory. */
export class FakeBilling extends FakeSystem<'start' | 'stop'> implements BillingPort {
  readonly accounts = new Map<string, BillingAccount & { until: string | null }>();

  async start(key: string, account: BillingAccount): Promise<BillingState> {
    this.called('start', key, account.orderNo);
    this.accounts.set(account.orderNo, { ...account, until: null });
    return await this.look(account.orderNo);
  }

  async stop(key: string, orderNo: string, until: string): Promise<BillingState> {
    this.called('stop', key, orderNo);
    const account = this.accounts.get(orderNo);
    if (account !== undefined) account.until = until;
    return await this.look(orderNo);
  }

  async look(orderNo: string): Promise<BillingState> {
    const account = this.accounts.get(orderNo);
    if (account === undefined) return { state: 'none', since: null };
    return { state: account.until === null ? 'billing' : 'stopped', since: account.since };
  }
}

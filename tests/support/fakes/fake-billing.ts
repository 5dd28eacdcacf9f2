import type { BillingAccount, BillingPort, BillingState } from '../../../activities/ports';
import type { BilledOrder, Settlement } from '../../../domain/exit/found';
import { FakeSystem } from './fake-system';

type Operation = 'start' | 'stop' | 'stop-all' | 'settle' | 'close-settlement' | 'transfer';

/** Billing in memory. */
export class FakeBilling extends FakeSystem<Operation> implements BillingPort {
  readonly accounts = new Map<string, BillingAccount & { until: string | null }>();
  /** What customers owe, CNY. */
  readonly arrears = new Map<string, number>();
  /** How the final account of an exit was closed. */
  readonly closings = new Map<string, string>();
  private readonly settlements = new Map<string, Settlement>();
  private readonly movedTo = new Map<string, string>();

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

  async inspect(orders: readonly string[]): Promise<readonly BilledOrder[]> {
    return await Promise.all(orders.map(async (orderNo) => await this.billed(orderNo)));
  }

  async stopAll(key: string, orders: readonly string[], until: string): Promise<void> {
    this.called('stop-all', key, orders.join());
    for (const orderNo of orders) {
      const account = this.accounts.get(orderNo);
      if (account !== undefined) account.until ??= until;
    }
    this.answering('stop-all');
  }

  async settle(
    key: string,
    { exitNo, customerNo }: { readonly exitNo: string; readonly customerNo: string },
  ): Promise<Settlement> {
    this.called('settle', key, exitNo);
    const arrearsCny = this.arrears.get(customerNo) ?? 0;
    const drawn = this.settlements.get(exitNo) ?? {
      arrearsCny,
      state: arrearsCny === 0 ? 'settled' : 'open',
    };
    this.settlements.set(exitNo, drawn);
    this.answering('settle');
    return drawn;
  }

  async closeSettlement(key: string, exitNo: string, { how }: { readonly how: string }): Promise<Settlement> {
    this.called('close-settlement', key, exitNo);
    const settled = { arrearsCny: this.settlements.get(exitNo)?.arrearsCny ?? 0, state: 'settled' } as const;
    this.settlements.set(exitNo, settled);
    this.closings.set(exitNo, how);
    this.answering('close-settlement');
    return settled;
  }

  async transfer(key: string, orders: readonly string[], contractNo: string): Promise<void> {
    this.called('transfer', key, orders.join());
    for (const orderNo of orders) this.movedTo.set(orderNo, contractNo);
    this.answering('transfer');
  }

  async listBilled(customerNo: string | null): ReturnType<BillingPort['listBilled']> {
    const all = await this.inspect([...this.accounts.keys()]);
    const items = all.filter(
      (billed) => billed.state === 'billing' && (customerNo === null || billed.customerNo === customerNo),
    );
    return { items, next: null };
  }

  private async billed(orderNo: string): Promise<BilledOrder> {
    const { state } = await this.look(orderNo);
    const customerNo = this.accounts.get(orderNo)?.customerNo ?? null;
    return { orderNo, state, customerNo, contractNo: this.movedTo.get(orderNo) ?? null };
  }
}

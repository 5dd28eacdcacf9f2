import type { CrmFiling, CrmPort } from '../../../activities/ports';
import { FakeSystem } from './fake-system';

/** CRM in memory. */
export class FakeCrm extends FakeSystem<'file'> implements CrmPort {
  readonly filings = new Map<string, CrmFiling>();

  async fileOrder(key: string, filing: CrmFiling): Promise<void> {
    this.called('file', key, filing.orderNo);
    this.filings.set(filing.orderNo, filing);
  }

  async look(orderNo: string): Promise<CrmFiling | null> {
    return this.filings.get(orderNo) ?? null;
  }
}

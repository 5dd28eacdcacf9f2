import type { CrmFiling, CrmPort } from '../../../activities/ports';

/** CRM in memory. */
export class FakeCrm implements CrmPort {
  readonly filings = new Map<string, CrmFiling>();

  async fileOrder(_key: string, filing: CrmFiling): Promise<void> {
    this.filings.set(filing.orderNo, filing);
  }

  async look(orderNo: string): Promise<CrmFiling | null> {
    return this.filings.get(orderNo) ?? null;
  }
}

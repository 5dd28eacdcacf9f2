import type { CaseFiling, CrmFiling, CrmPort } from '../../../activities/ports';
import { FakeSystem } from './fake-system';

/** CRM in memory. */
export class FakeCrm extends FakeSystem<'file' | 'file-case'> implements CrmPort {
  readonly filings = new Map<string, CrmFiling>();
  /** By kind and number: `exit/EX-1`. */
  readonly cases = new Map<string, CaseFiling>();
  private forgotten = 0;

  async fileOrder(key: string, filing: CrmFiling): Promise<void> {
    this.called('file', key, filing.orderNo);
    this.filings.set(filing.orderNo, filing);
  }

  async look(orderNo: string): Promise<CrmFiling | null> {
    return this.filings.get(orderNo) ?? null;
  }

  /** The next `times` filings of cases are answered and then lost, as by a restored backup. */
  forgetCases(times: number): void {
    this.forgotten = times;
  }

  async fileCase(key: string, filing: CaseFiling): Promise<void> {
    this.called('file-case', key, filing.businessKey);
    if (this.forgotten > 0) {
      this.forgotten -= 1;
      return;
    }
    this.cases.set(`${filing.kind}/${filing.businessKey}`, filing);
  }

  async lookAtCase(kind: string, businessKey: string): Promise<CaseFiling | null> {
    return this.cases.get(`${kind}/${businessKey}`) ?? null;
  }
}

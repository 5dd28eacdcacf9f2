import type { Json } from '../../domain/json';
import type { ContractStart } from '../../domain/contract/contract-start';
import type { Terms } from '../../domain/contract/agreement';
import { contractOpening } from '../../gateway/contract-opening';
import { buildTerms } from './build-sale';
import type { House } from './house';
import type { OpenedCase } from './opened-case';

/** What the account manager plans at first. */
export const salePlan: Json = {
  decision: 'sell',
  goal: '两年期专线合同',
  contacts: '信息中心 王主任',
  approach: '上门演示后报价',
  competitors: null,
  signBy: null,
};

const approval: Json = { decision: 'approve', note: null };

/** A sale on its way, and those who work on it. */
export class Sale {
  private constructor(
    readonly it: OpenedCase,
    readonly no: string,
  ) {}

  /** Begins now, in real time. */
  static async begin(house: House, start: ContractStart): Promise<Sale> {
    return new Sale(await house.begin(contractOpening(start)), start.businessKey);
  }

  /** Begins at a fixed instant, in skipped time. */
  static async beginAt(house: House, start: ContractStart): Promise<Sale> {
    return new Sale(await house.beginAt(contractOpening(start), start.receivedAt), start.businessKey);
  }

  /** The account manager plans, and submits an agreement. */
  async submit(different: Partial<Terms>): Promise<void> {
    if ((await this.it.openNames()).includes('plan-sale')) await this.it.do('plan-sale', salePlan);
    const terms = buildTerms(different) as unknown as { [key: string]: Json };
    await this.it.do('draft-agreement', { decision: 'submit', ...terms });
  }

  /** Whoever has to approves, until there is something to sign. */
  async approveAll(): Promise<void> {
    for (;;) {
      const open = await this.it.openNames();
      if (open.includes('record-signing')) return;
      if (open.includes('approve-agreement')) await this.it.do('approve-agreement', approval);
    }
  }

  /** The customer signs now; the contract begins today unless said otherwise. */
  async sign(validFrom: string | null): Promise<void> {
    const signedAt = await this.it.now();
    await this.it.do('record-signing', {
      decision: 'signed',
      signedBy: '王主任',
      signedAt,
      documentRef: 'HT-2026-118',
      validFrom: validFrom ?? localToday(signedAt),
    });
  }

  /** The open approvals, by level. */
  async levels(): Promise<string[]> {
    const open = await this.it.openTasks();
    return open.filter(({ name }) => name === 'approve-agreement').map(({ place }) => place ?? '');
  }

  /** A fact of the sale as the records have it. */
  async detail<T>(name: string): Promise<T> {
    return (await this.it.recorded()).details[name] as unknown as T;
  }
}

function localToday(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

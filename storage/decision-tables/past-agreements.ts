import { type PastAgreement, wasApproved } from '../../domain/authorisation/trial';
import type { Draft } from '../../domain/contract/agreement';
import type { Store } from '../store';

/** The agreements that were approved last, from the records (CON-2). */
export interface PastAgreements {
  /** Of the sales begun last, `limit` sales at most: every version that was approved, the newest sale first. */
  approved(limit: number): Promise<readonly PastAgreement[]>;
}

export function createPastAgreements({ processes }: Pick<Store, 'processes'>): PastAgreements {
  return {
    approved: async (limit) => {
      const sales = await processes
        .find({ kind: 'contract', 'details.drafts.decisions.decision': 'approve' })
        .sort({ startedAt: -1 })
        .limit(limit)
        .project<{ businessKey: string; drafts: Draft[] }>({
          _id: 0,
          businessKey: 1,
          drafts: '$details.drafts',
        })
        .toArray();
      return sales.flatMap(({ businessKey: contractNo, drafts }) =>
        drafts.filter(wasApproved).map((draft) => ({ contractNo, draft })),
      );
    },
  };
}

import { type ChainedLog, type Unchained, createChainedLog } from './chained-log';
import type { StoredRefusal } from './documents';
import type { Store } from './store';

/** A refused attempt as the API tells it. */
export interface Refusal {
  readonly personId: string | null;
  readonly route: string;
  readonly subject: string | null;
  readonly reason: string;
}

/** Keeps refused attempts (rule 5), each chained to the one before of the same API process. */
export type RefusalLog = ChainedLog<StoredRefusal>;

/** The part of a refusal its hash is made of, in one order. */
export function hashedRefusal(refusal: Unchained<StoredRefusal>): object {
  const { chain, seq, at, personId, route, subject, reason } = refusal;
  return { chain, seq, at, personId, route, subject, reason };
}

export function createRefusalLog({ refusals }: Pick<Store, 'refusals'>, now: () => Date): RefusalLog {
  return createChainedLog(refusals, hashedRefusal, now);
}

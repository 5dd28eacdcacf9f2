import { type ChainedLog, type Unchained, createChainedLog } from './chained-log';
import type { StoredChange } from './documents';
import type { Store } from './store';

/**
 * Keeps every change of reference data people make (rule 5), each chained to the one before of the same API process. A change is
 * written before the document it changes: whoever dies in between leaves a change that a repeated request makes true, never a
 * document nobody answers for.
 */
export type ChangeLog = ChainedLog<StoredChange>;

/** The part of a change its hash is made of, in one order. */
export function hashedChange(change: Unchained<StoredChange>): object {
  const { chain, seq, at, personId, what, subject, data, reason } = change;
  return { chain, seq, at, personId, what, subject, data, reason };
}

export function createChangeLog({ changes }: Pick<Store, 'changes'>, now: () => Date): ChangeLog {
  return createChainedLog(changes, hashedChange, now);
}

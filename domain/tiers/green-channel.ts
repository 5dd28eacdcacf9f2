import type { TierClass } from './tier';

/** A place in the green channel, as Temporal's queues count: 1 is served first. */
export type Place = 1 | 2 | 3 | 4 | 5;

/**
 * Who is served first when there is more to do than hands (ENT-5, O2A-9). Orders of a batch come after single ones of their class;
 * customers in one place take turns. C keeps a place for itself, which no batch of a higher class is in.
 */
export const greenChannel: Readonly<Record<TierClass, { readonly single: Place; readonly batch: Place }>> = {
  A: { single: 1, batch: 2 },
  B: { single: 2, batch: 3 },
  C: { single: 4, batch: 5 },
};

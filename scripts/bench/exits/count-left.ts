import type { BillingPort, NetworkPort } from '../../../activities/ports';
import { findLeaks } from '../../../activities/exit/find-leaks';
import type { Store } from '../../../storage/store';
import { createServiceViews } from '../../../storage/exits/service-views';
import type { Leaver } from './seed-services';

/** What is left in all systems after everybody has left. */
export interface Left {
  readonly held: number;
  readonly served: number;
  readonly billed: number;
  readonly leaks: number;
  /** Resources given back, and how many of them more than once. */
  readonly released: number;
  readonly releasedTwice: number;
}

/** Asks the systems themselves. The faults have to be over. */
export async function countLeft(
  store: Store,
  { network, billing }: { readonly network: NetworkPort; readonly billing: BillingPort },
  leavers: readonly Leaver[],
): Promise<Left> {
  const { checked, leaks } = await findLeaks(
    { network, billing, records: createServiceViews(store) },
    () => {},
  );
  let released = 0;
  let releasedTwice = 0;
  for (const { orders } of leavers) {
    // Asked again nothing happens; the answer is all the orders ever gave back.
    const { released: given } = await network.retire('count', orders);
    released += given.length;
    releasedTwice += given.length - new Set(given.map(({ id }) => id)).size;
  }
  const leaked = Object.values(leaks).reduce((sum, count) => sum + count, 0);
  return { ...checked, leaks: leaked, released, releasedTwice };
}

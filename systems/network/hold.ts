import type { ClientSession } from 'mongodb';
import { LostRace } from '../shared/in-transaction';
import type { NetworkCollections } from './collections';
import type { Picked } from './pick-free';
import type { Resource } from './schemas';

/**
 * Makes the order the owner of what was picked for its slots, and says by slot what it got.
 * @throws LostRace when the transaction has to be run again
 */
export async function hold(
  { resources }: NetworkCollections,
  orderNo: string,
  picked: readonly Picked[],
  session: ClientSession,
): Promise<ReadonlyMap<string, Resource>> {
  if (picked.length === 0) return new Map();
  const since = new Date().toISOString();
  // What another order took since this transaction began conflicts, and the transaction is run again with other picks.
  const { modifiedCount } = await resources.bulkWrite(
    picked.map(({ need: { slot }, id }) => ({
      updateOne: {
        filter: { _id: id, state: 'free' },
        update: { $set: { state: 'reserved', owner: orderNo, slot, since } },
      },
    })),
    { session },
  );
  if (modifiedCount !== picked.length) throw new LostRace('what was picked came free after we began');
  return new Map(
    picked.map(({ need: { slot, type }, id }) => [slot, { slot, type, id, state: 'reserved' } as const]),
  );
}

import type { ClientSession } from 'mongodb';
import type { NetworkCollections } from './collections';
import type { HeldDocument } from './order-lock';

/** Makes what orders held free for everybody. */
export async function free(
  { resources }: NetworkCollections,
  held: readonly HeldDocument[],
  session: ClientSession,
): Promise<void> {
  await resources.updateMany(
    { _id: { $in: held.map(({ _id }) => _id) } },
    { $set: { state: 'free', owner: null, slot: null, since: null } },
    { session },
  );
}

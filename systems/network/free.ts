import type { ClientSession } from 'mongodb';
import type { NetworkCollections } from './collections';
import type { HeldDocument } from './order-lock';

/** Makes what orders held free for everybody; what others use too goes to the first of them. */
export async function free(
  { resources }: NetworkCollections,
  held: readonly HeldDocument[],
  session: ClientSession,
): Promise<void> {
  const unshared = held.filter(({ shares = [] }) => shares.length === 0);
  await resources.updateMany(
    { _id: { $in: unshared.map(({ _id }) => _id) } },
    { $set: { state: 'free', owner: null, slot: null, since: null } },
    { session },
  );
  for (const { _id, shares = [] } of held) {
    const [heir, ...others] = shares;
    if (heir === undefined) continue;
    const handedOn = { owner: heir.orderNo, slot: heir.slot, shares: others };
    await resources.updateOne({ _id }, { $set: handedOn }, { session });
  }
}

import type { Db } from 'mongodb';
import { inTransaction } from '../shared/in-transaction';
import { notFound, Refusal } from '../shared/refusal';
import { networkCollections, type ResourceDocument, type Share } from './collections';
import { usersOf } from './inspect';
import { heldBy, lockOrder } from './order-lock';
import { refuseIfReleased } from './release';

/**
 * Lets another order use a resource somebody holds. Again: no effect.
 * @throws Refusal `not-found`, `not-held` when it is free, `slot-taken`, `released-before` for an order that has given everything back
 */
export async function shareResource(db: Db, id: string, share: Share): Promise<ResourceDocument> {
  const network = networkCollections(db);
  const { orderNo, slot } = share;
  return inTransaction(db, async (session) => {
    refuseIfReleased(await lockOrder(network, orderNo, session));
    const found = await network.resources.findOne({ _id: id }, { session });
    if (found === null) throw notFound(`No resource ${id}`);
    if (found.owner === null) throw new Refusal(409, 'not-held', 'Nobody holds this resource', id);
    if (usersOf(found).includes(orderNo)) return found;
    if ((await heldBy(network, orderNo, session)).some((held) => held.slot === slot))
      throw new Refusal(409, 'slot-taken', 'The slot holds another resource', slot);
    const shared = await network.resources.findOneAndUpdate(
      { _id: id },
      { $push: { shares: share } },
      { session, returnDocument: 'after' },
    );
    return shared ?? found;
  });
}

import type { Db } from 'mongodb';
import { inTransaction } from '../shared/in-transaction';
import type { Retired } from './cessation-schemas';
import { networkCollections } from './collections';
import { free } from './free';
import { heldBy, lockOrder, sharedWith, toReleased, type HeldDocument } from './order-lock';
import { refuseIfInService } from './release';
import { networkOfPool } from './resource-pool';

/**
 * Gives back all an order of a service that has ended holds, in service or not: what it alone uses comes free, of what it shares only its
 * own share ends, and what is faulty stays with it until the fault is cleared. Leaves the tombstone. Asked again it releases what
 * has become good meanwhile; what was released before is never touched again, whoever has it now.
 * @throws Refusal `in-service` while the service is active
 */
export async function retire(db: Db, orderNo: string): Promise<Retired> {
  const network = networkCollections(db);
  return inTransaction(db, async (session) => {
    const order = await lockOrder(network, orderNo, session);
    refuseIfInService(order);
    const own = await heldBy(network, orderNo, session);
    const shared = await sharedWith(network, orderNo, session);
    const kept = own.filter(isKept);
    const leaving = own.filter((document) => !isKept(document));
    await free(network, leaving, session);
    await network.resources.updateMany(
      { _id: { $in: shared.map(({ _id }) => _id) } },
      { $pull: { shares: { orderNo } } },
      { session },
    );
    const given = [...leaving.map(toReleased), ...shared.map((document) => toOwnShare(document, orderNo))];
    const released = [...order.released, ...given];
    const releasedAt = order.releasedAt ?? new Date().toISOString();
    await network.orders.updateOne({ _id: orderNo }, { $set: { releasedAt, released } }, { session });
    return { orderNo, released, kept: kept.map(toKept) };
  });
}

/** A faulty resource others use too is theirs from then on; one that nobody else uses would go to the next order. */
function isKept({ condition, shares = [] }: HeldDocument): boolean {
  return condition === 'faulty' && shares.length === 0;
}

function toOwnShare(document: HeldDocument, orderNo: string): Retired['released'][number] {
  const share = document.shares?.find((candidate) => candidate.orderNo === orderNo);
  return { ...toReleased(document), slot: share?.slot ?? document.slot };
}

function toKept({ slot, type, _id, pool }: HeldDocument): Retired['kept'][number] {
  return { slot, type, id: _id, why: 'faulty', localNetwork: networkOfPool(pool) };
}

import type { Db } from 'mongodb';
import { inTransaction } from '../shared/in-transaction';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { networkCollections, type OrderDocument } from './collections';
import { free } from './free';
import { heldBy, lockOrder, toReleased } from './order-lock';

/**
 * Gives back all the order holds, drops an activation under way, and leaves the tombstone. Again: the same answer, no effect.
 * @throws Refusal `in-service` when the order's service is active
 */
export async function release(db: Db, orderNo: string): Promise<Answer> {
  const network = networkCollections(db);
  return inTransaction(db, async (session) => {
    const order = await lockOrder(network, orderNo, session);
    if (order.releasedAt !== null) return { status: 200, body: { released: order.released } };
    refuseIfInService(order);
    const held = await heldBy(network, orderNo, session);
    await free(network, held, session);
    const released = held.map(toReleased);
    await network.orders.updateOne(
      { _id: orderNo },
      { $set: { releasedAt: new Date().toISOString(), released, activation: null } },
      { session },
    );
    return { status: 200, body: { released } };
  });
}

/** @throws Refusal `released-before` when the order has its tombstone */
export function refuseIfReleased(order: OrderDocument): void {
  if (order.releasedAt === null) return;
  const detail = `${order._id} gave its resources back at ${order.releasedAt}`;
  throw new Refusal(409, 'released-before', 'These resources were given back for good', detail);
}

/** @throws Refusal `in-service` when the order's service is active */
export function refuseIfInService(order: OrderDocument): void {
  if (order.activation?.state !== 'active') return;
  throw new Refusal(409, 'in-service', 'The service is active', `${order._id} uses its resources`);
}

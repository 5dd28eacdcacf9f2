import type { Db } from 'mongodb';
import { inTransaction } from '../shared/in-transaction';
import { Refusal } from '../shared/refusal';
import type { Disconnected } from './cessation-schemas';
import { networkCollections } from './collections';
import { lockOrder } from './order-lock';

/**
 * Takes an order's service out of operation, for good. Again: the same answer, no effect.
 * @throws Refusal `activation-pending` while it is still being activated
 */
export async function disconnect(db: Db, orderNo: string): Promise<Disconnected> {
  const network = networkCollections(db);
  return inTransaction(db, async (session) => {
    const { activation } = await lockOrder(network, orderNo, session);
    if (activation === null) return { orderNo, state: 'none', ceasedAt: null };
    if (activation.state === 'pending')
      throw new Refusal(409, 'activation-pending', 'The service is being activated', orderNo);
    if (activation.state === 'ceased') return { orderNo, state: 'ceased', ceasedAt: activation.ceasedAt };
    const ceasedAt = new Date().toISOString();
    const ceased = { state: 'ceased', activatedAt: activation.activatedAt, ceasedAt } as const;
    await network.orders.updateOne({ _id: orderNo }, { $set: { activation: ceased } }, { session });
    return { orderNo, state: 'ceased', ceasedAt };
  });
}

import type { Db } from 'mongodb';
import { inTransaction } from '../shared/in-transaction';
import { networkCollections, type Access } from './collections';
import { lockOrder } from './order-lock';

/** Takes away the customer's access to what is managed for an order, for good. Again: no effect. */
export async function removeAccess(db: Db, orderNo: string): Promise<{ orderNo: string; access: Access }> {
  const network = networkCollections(db);
  return inTransaction(db, async (session) => {
    const { access = 'none' } = await lockOrder(network, orderNo, session);
    if (access !== 'granted') return { orderNo, access };
    await network.orders.updateOne({ _id: orderNo }, { $set: { access: 'removed' } }, { session });
    return { orderNo, access: 'removed' };
  });
}

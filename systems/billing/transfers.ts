import type { Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { writeOnce } from '../shared/write-once';
import type { Billed } from './exit-schemas';
import { type SubscriptionDocument, subscriptionsOf } from './subscriptions';

/** Bills services under another contract from now on; nothing else about them changes. */
export async function transfer(
  db: Db,
  key: string,
  request: { readonly orders: readonly string[]; readonly contractNo: string },
): Promise<Answer> {
  const { orders, contractNo } = request;
  return writeOnce(db, { key, operation: 'transfer', request }, async (session) => {
    const moved = { _id: { $in: [...orders] }, state: 'billing' as const };
    await subscriptionsOf(db).updateMany(moved, { $set: { contractNo } }, { session });
    const found = await subscriptionsOf(db)
      .find({ _id: { $in: [...orders] } }, { session })
      .toArray();
    return { status: 200, body: { orders: orders.map((orderNo) => toBilled(orderNo, found)) } };
  });
}

/** How some orders are billed, in the order they were asked for. */
export async function billedOf(db: Db, orders: readonly string[]): Promise<readonly Billed[]> {
  const found = await subscriptionsOf(db)
    .find({ _id: { $in: [...orders] } })
    .toArray();
  return orders.map((orderNo) => toBilled(orderNo, found));
}

function toBilled(orderNo: string, all: readonly SubscriptionDocument[]): Billed {
  const found = all.find(({ _id }) => _id === orderNo);
  if (found === undefined) return { orderNo, state: 'none', customerNo: null, contractNo: null };
  const { state, customerNo, contractNo = null } = found;
  return { orderNo, state, customerNo, contractNo };
}

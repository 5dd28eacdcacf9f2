import type { Db } from 'mongodb';
import type { Inspected } from './cessation-schemas';
import { networkCollections, type ResourceDocument } from './collections';
import { networkOfPool } from './resource-pool';

/** What inventory and network have of some orders, and who uses some resources: two queries however many are asked for. */
export async function inspect(
  db: Db,
  wanted: { readonly orders: readonly string[]; readonly resources: readonly string[] },
): Promise<Inspected> {
  const network = networkCollections(db);
  const orders = [...wanted.orders];
  const ofOrders = [{ owner: { $in: orders } }, { 'shares.orderNo': { $in: orders } }];
  const [found, known] = await Promise.all([
    network.resources.find({ $or: [...ofOrders, { _id: { $in: [...wanted.resources] } }] }).toArray(),
    network.orders.find({ _id: { $in: orders } }).toArray(),
  ]);
  const asked = new Set(wanted.resources);
  return {
    orders: orders.map((orderNo) => {
      const order = known.find(({ _id }) => _id === orderNo);
      const held = found.filter((document) => usersOf(document).includes(orderNo)).map(({ _id }) => _id);
      const service = order?.activation?.state ?? 'none';
      return { orderNo, held: held.sort(), service, access: order?.access ?? 'none' };
    }),
    resources: found
      .filter(({ _id }) => asked.has(_id))
      .map((document) => ({
        id: document._id,
        localNetwork: networkOfPool(document.pool),
        users: usersOf(document),
      })),
  };
}

/** Everybody who uses a resource, its owner first. */
export function usersOf({ owner, shares = [] }: ResourceDocument): string[] {
  return [...(owner === null ? [] : [owner]), ...shares.map(({ orderNo }) => orderNo)];
}

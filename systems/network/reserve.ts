import type { ClientSession, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import { networkCollections, type NetworkCollections, type ResourceDocument } from './collections';
import { heldBy, isHeld, lockOrder, toResource, type HeldDocument } from './order-lock';
import { refuseIfReleased } from './release';
import { poolOf, spreadOf } from './resource-pool';
import type { Need, ReservationRequest } from './schemas';

/**
 * Gives the order a resource for each need, all or none; a slot that has one keeps it.
 * @throws Refusal `no-resource` with the slots that ran `short`, `released-before`, `slot-taken`, `address-not-served`
 */
export async function reserve(db: Db, key: string, request: ReservationRequest): Promise<Answer> {
  const network = networkCollections(db);
  await refuseUnservedAddresses(network, request.needs);
  return writeOnce(db, { key, operation: 'reserve', request }, async (session, attempt) => {
    refuseIfReleased(await lockOrder(network, request.orderNo, session));
    const held = await heldBy(network, request.orderNo, session);
    const given: HeldDocument[] = [];
    const short: string[] = [];
    for (const need of request.needs) {
      const resource = keep(held, need) ?? (await take(network, request.orderNo, need, session, attempt));
      if (resource === null) short.push(need.slot);
      else given.push(resource);
    }
    if (short.length > 0) {
      const detail = `Nothing free for ${short.join(', ')}`;
      throw new Refusal(409, 'no-resource', 'Not enough free resources', detail, { short });
    }
    return { status: 201, body: { orderNo: request.orderNo, resources: given.map(toResource) } };
  });
}

function keep(held: readonly HeldDocument[], need: Need): HeldDocument | null {
  const mine = held.find(({ slot }) => slot === need.slot);
  if (mine === undefined) return null;
  if (mine.pool === poolOf(need)) return mine;
  throw new Refusal(
    409,
    'slot-taken',
    'The slot holds another kind of resource',
    `${need.slot} holds ${mine._id}`,
  );
}

async function take(
  { resources }: NetworkCollections,
  orderNo: string,
  need: Need,
  session: ClientSession,
  attempt: number,
): Promise<HeldDocument | null> {
  // Orders start looking at different places, and elsewhere after each conflict: they rarely want the same resource at once.
  const start = spreadOf(`${orderNo}/${need.slot}/${attempt}`);
  const takeFrom = (spread: { $gte: number } | { $lt: number }): Promise<ResourceDocument | null> =>
    resources.findOneAndUpdate(
      { pool: poolOf(need), state: 'free', spread },
      { $set: { state: 'reserved', owner: orderNo, slot: need.slot, since: new Date().toISOString() } },
      { sort: { spread: 1 }, returnDocument: 'after', session },
    );
  const taken = (await takeFrom({ $gte: start })) ?? (await takeFrom({ $lt: start }));
  return taken !== null && isHeld(taken) ? taken : null;
}

async function refuseUnservedAddresses(
  { addresses }: NetworkCollections,
  needs: readonly Need[],
): Promise<void> {
  for (const { addressId, localNetworks } of needs) {
    if (addressId === null) continue;
    if ((await addresses.countDocuments({ _id: addressId, localNetwork: { $in: localNetworks } })) > 0)
      continue;
    const detail = `${addressId} is not an address of ${localNetworks.join(', ')}`;
    throw new Refusal(422, 'address-not-served', 'This address is in no such local network', detail);
  }
}

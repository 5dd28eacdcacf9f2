import type { ClientSession, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import { networkCollections, type NetworkCollections } from './collections';
import { heldBy, lockOrder, toResource, type HeldDocument } from './order-lock';
import { pickFree } from './pick-free';
import { refuseIfReleased } from './release';
import { poolOf } from './resource-pool';
import type { Need, ReservationRequest, Resource } from './schemas';

/**
 * Gives the order a resource for each need, all or none; a slot that has one keeps it.
 * @throws Refusal `no-resource` with the slots that ran `short`, `released-before`, `slot-taken`, `address-not-served`
 */
export async function reserve(db: Db, key: string, request: ReservationRequest): Promise<Answer> {
  const network = networkCollections(db);
  await refuseUnservedAddresses(network, request.needs);
  return writeOnce(db, { key, operation: 'reserve', request }, async (session, attempt) => {
    const order = await lockOrder(network, request.orderNo, session);
    refuseIfReleased(order);
    const held = order.writes === 1 ? [] : await heldBy(network, request.orderNo, session);
    const mine = new Map(held.map((document) => [document.slot, document]));
    const wanted = request.needs.filter((need) => !keeps(mine, need));
    const taken = await take(network, request.orderNo, wanted, session, attempt);
    const resources = request.needs.map(({ slot }) => taken.get(slot) ?? toKept(mine, slot));
    return { status: 201, body: { orderNo: request.orderNo, resources } };
  });
}

type Held = ReadonlyMap<string, HeldDocument>;

function keeps(mine: Held, need: Need): boolean {
  const document = mine.get(need.slot);
  if (document === undefined) return false;
  if (document.pool === poolOf(need)) return true;
  throw new Refusal(
    409,
    'slot-taken',
    'The slot holds another kind of resource',
    `${need.slot} holds ${document._id}`,
  );
}

function toKept(mine: Held, slot: string): Resource {
  const document = mine.get(slot);
  if (document === undefined) throw new Error(`nothing was taken for ${slot}`);
  return toResource(document);
}

async function take(
  network: NetworkCollections,
  orderNo: string,
  needs: readonly Need[],
  session: ClientSession,
  attempt: number,
): Promise<ReadonlyMap<string, Resource>> {
  if (needs.length === 0) return new Map();
  const taken = new Map<string, Resource>();
  const short: string[] = [];
  for (const { need, id } of await pickFree(network, needs, `${orderNo}/${attempt}`)) {
    if (id === null) short.push(need.slot);
    else taken.set(need.slot, { slot: need.slot, type: need.type, id, state: 'reserved' });
  }
  if (short.length > 0) {
    throw new Refusal(
      409,
      'no-resource',
      'Not enough free resources',
      `Nothing free for ${short.join(', ')}`,
      { short },
    );
  }
  const since = new Date().toISOString();
  // What another order took since this transaction began conflicts, and the transaction is run again with other picks.
  const { modifiedCount } = await network.resources.bulkWrite(
    [...taken.values()].map(({ slot, id }) => ({
      updateOne: {
        filter: { _id: id, state: 'free' },
        update: { $set: { state: 'reserved', owner: orderNo, slot, since } },
      },
    })),
    { session },
  );
  if (modifiedCount !== taken.size)
    throw new Error('a resource picked within the transaction was not free in it');
  return taken;
}

async function refuseUnservedAddresses(
  { addresses }: NetworkCollections,
  needs: readonly Need[],
): Promise<void> {
  const asked = needs.flatMap(({ addressId }) => (addressId === null ? [] : [addressId]));
  const found = await addresses.find({ _id: { $in: asked } }).toArray();
  const networks = new Map(found.map(({ _id, localNetwork }) => [_id, localNetwork]));
  for (const { addressId, localNetworks } of needs) {
    if (addressId === null) continue;
    const network = networks.get(addressId);
    if (network !== undefined && localNetworks.includes(network)) continue;
    const detail = `${addressId} is not an address of ${localNetworks.join(', ')}`;
    throw new Refusal(422, 'address-not-served', 'This address is in no such local network', detail);
  }
}

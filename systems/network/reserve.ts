import type { Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import { networkCollections } from './collections';
import { hold } from './hold';
import { heldBy, lockOrder, toResource, type HeldDocument } from './order-lock';
import { pickFree } from './pick-free';
import { refuseUnservedAddresses } from './refuse-unserved-addresses';
import { refuseIfReleased } from './release';
import { poolOf } from './resource-pool';
import type { Need, ReservationRequest, Resource } from './schemas';

/**
 * Gives the order a resource for each need, all or none; a slot that has one keeps it.
 * @throws Refusal `no-resource` with the slots that ran `short`, `released-before`, `slot-taken`, `address-not-served`
 */
export async function reserve(db: Db, key: string, request: ReservationRequest): Promise<Answer> {
  const network = networkCollections(db);
  const { orderNo, needs } = request;
  await refuseUnservedAddresses(network, needs);
  return writeOnce(db, { key, operation: 'reserve', request }, async (session, attempt) => {
    const order = await lockOrder(network, orderNo, session);
    refuseIfReleased(order);
    const held = order.writes === 1 ? [] : await heldBy(network, orderNo, session);
    const mine = new Map(held.map((document) => [document.slot, document]));
    const missing = needs.filter((need) => !keeps(mine, need));
    const picked = await pickFree(network, missing, `${orderNo}/${attempt}`);
    const taken = await hold(network, orderNo, picked, session);
    const resources = needs.map(({ slot }) => taken.get(slot) ?? toKept(mine, slot));
    return { status: 201, body: { orderNo, resources } };
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

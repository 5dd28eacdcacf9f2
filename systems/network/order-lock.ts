import type { ClientSession } from 'mongodb';
import type { NetworkCollections, OrderDocument, ResourceDocument } from './collections';
import type { Resource } from './schemas';

/**
 * Takes the order's lock for the transaction: of two transactions that do something for one order, one is run again after the
 * other, so a late reservation never slips past a release.
 */
export async function lockOrder(
  { orders }: NetworkCollections,
  orderNo: string,
  session: ClientSession,
): Promise<OrderDocument> {
  const order = await orders.findOneAndUpdate(
    { _id: orderNo },
    { $inc: { writes: 1 }, $setOnInsert: { releasedAt: null, released: [], activation: null } },
    { upsert: true, returnDocument: 'after', session },
  );
  if (order === null) throw new Error('an upsert that returns the document after returned none');
  return order;
}

/** A resource somebody holds. */
export type HeldDocument = ResourceDocument & {
  readonly owner: string;
  readonly slot: string;
  readonly since: string;
};

/** What the order holds, by slot. */
export async function heldBy(
  { resources }: NetworkCollections,
  orderNo: string,
  session: ClientSession | null,
): Promise<readonly HeldDocument[]> {
  const held = await resources
    .find({ owner: orderNo }, session === null ? {} : { session })
    .sort({ slot: 1 })
    .toArray();
  return held.filter(isHeld);
}

/** What the order uses of what others own. */
export async function sharedWith(
  { resources }: NetworkCollections,
  orderNo: string,
  session: ClientSession,
): Promise<readonly HeldDocument[]> {
  const shared = await resources.find({ 'shares.orderNo': orderNo }, { session }).toArray();
  return shared.filter(isHeld);
}

/** Whether a resource has an owner. */
export function isHeld(document: ResourceDocument): document is HeldDocument {
  return document.owner !== null;
}

/** The resource as its order sees it. */
export function toResource(document: HeldDocument): Resource {
  return {
    slot: document.slot,
    type: document.type,
    id: document._id,
    state: document.state === 'in-service' ? 'in-service' : 'reserved',
  };
}

/** The resource as its former order sees it, once it was given back. */
export function toReleased(document: HeldDocument): Resource {
  return { ...toResource(document), state: 'released' };
}

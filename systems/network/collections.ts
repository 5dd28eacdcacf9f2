import type { Collection, Db } from 'mongodb';
import type { NetworkName } from './network-codes';
import type { Resource } from './schemas';

export interface AddressDocument {
  readonly _id: string;
  readonly text: string;
  readonly district: string;
  readonly localNetwork: NetworkName;
  /** How often something was built there since the inventory was first filled. */
  readonly constructions?: number;
}

/** One resource. `owner`, `slot` and `since` are set exactly when it is not free. */
export interface ResourceDocument {
  readonly _id: string;
  readonly type: Resource['type'];
  /** Resources of one pool are as good as each other (resource-pool.ts). */
  readonly pool: string;
  /** Scatters a pool's resources evenly over 0 … 999,999, so that orders can start looking at different places. */
  readonly spread: number;
  readonly state: 'free' | 'reserved' | 'in-service';
  readonly owner: string | null;
  readonly slot: string | null;
  readonly since: string | null;
  /** Other orders that use it too, each with the slot it is in there; the first of them inherits it. */
  readonly shares?: readonly Share[];
  /** A faulty resource stays with its order until the fault is cleared: nobody else must get it. */
  readonly condition?: Condition;
}

export interface Share {
  readonly orderNo: string;
  readonly slot: string;
}

export type Condition = 'good' | 'faulty';

export type Activation =
  | {
      readonly state: 'pending';
      /** Counts the requests: the latest one is the one that counts. */
      readonly round: number;
      readonly callbackUrl: string;
      readonly callbackRef: string;
      readonly dueAt: Date;
    }
  | { readonly state: 'active'; readonly activatedAt: string }
  | { readonly state: 'ceased'; readonly activatedAt: string; readonly ceasedAt: string };

/** What inventory and activation know of an order. Everything done for an order writes this first: it is the order's lock. */
export interface OrderDocument {
  readonly _id: string;
  readonly writes: number;
  /** The tombstone: once set, nothing is reserved for this order again. */
  readonly releasedAt: string | null;
  readonly released: readonly Resource[];
  readonly activation: Activation | null;
  /** The latest round in which its resources were exchanged. */
  readonly exchangeRound?: number;
  /** The customer's access to what is managed for it: from activation until it is taken away. */
  readonly access?: Access;
}

export type Access = 'none' | 'granted' | 'removed';

/** A message to be delivered; `_id` is its webhook-id, the same in every attempt. */
export interface CallbackDocument {
  readonly _id: string;
  readonly orderNo: string;
  readonly url: string;
  readonly body: string;
  readonly state: 'due' | 'delivered' | 'unwanted' | 'given-up';
  readonly attempts: number;
  readonly nextAt: Date;
  readonly giveUpAt: Date;
}

export interface NetworkCollections {
  readonly addresses: Collection<AddressDocument>;
  readonly resources: Collection<ResourceDocument>;
  readonly orders: Collection<OrderDocument>;
  readonly callbacks: Collection<CallbackDocument>;
}

export function networkCollections(db: Db): NetworkCollections {
  return {
    addresses: db.collection('addresses'),
    resources: db.collection('resources'),
    orders: db.collection('orders'),
    callbacks: db.collection('callbacks'),
  };
}

/** Makes what the system's promises rest on: one resource a slot, and quick searches for what is free and due. Idempotent. */
export async function indexNetwork(db: Db): Promise<void> {
  const { addresses, resources, orders, callbacks } = networkCollections(db);
  const isHeld = { partialFilterExpression: { owner: { $type: 'string' } } } as const;
  await addresses.createIndex({ localNetwork: 1, _id: 1 });
  await resources.createIndexes([
    { key: { owner: 1, slot: 1 }, name: 'one-resource-a-slot', unique: true, ...isHeld },
    { key: { pool: 1, spread: 1 }, name: 'free', partialFilterExpression: { state: 'free' } },
    { key: { 'shares.orderNo': 1 }, name: 'sharers', sparse: true },
  ]);
  await orders.createIndex({ 'activation.state': 1, _id: 1 }, { name: 'by-service' });
  await orders.createIndex(
    { 'activation.dueAt': 1 },
    { partialFilterExpression: { 'activation.state': 'pending' } },
  );
  await callbacks.createIndex({ nextAt: 1 }, { partialFilterExpression: { state: 'due' } });
}

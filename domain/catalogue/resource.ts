import type { LocalNetwork } from '../people/department';

/** Kinds of resource the network inventory keeps. */
export const resourceTypes = ['access-pair', 'port', 'circuit', 'number'] as const;

export type ResourceType = (typeof resourceTypes)[number];

/**
 * One resource an order needs. `slot` names its place in the order (`a.access-pair`, `line.circuit`), so that asking twice gives
 * the same resource and an order never holds two for one place.
 */
export interface ResourceNeed {
  readonly slot: string;
  readonly type: ResourceType;
  /** The local networks it belongs to: one, or the two neighbours a circuit joins. */
  readonly localNetworks: readonly LocalNetwork[];
  /** Access pairs end at an address; other resources have none. */
  readonly addressId: string | null;
}

/** States of a resource in the inventory. A resource that is not `free` has exactly one owner (rule 4). */
export type ResourceState = 'reserved' | 'in-service' | 'released';

/** A resource as the order sees it. */
export interface Resource {
  readonly slot: string;
  readonly type: ResourceType;
  readonly id: string;
  readonly state: ResourceState;
}

import type { LocalNetwork } from '../people/department';

/** What inventory and network have of an order. */
export interface NetworkOfOrder {
  readonly orderNo: string;
  /** Resources it owns or shares, ascending. */
  readonly held: readonly string[];
  readonly service: 'none' | 'pending' | 'active' | 'ceased';
  readonly access: 'none' | 'granted' | 'removed';
}

/** Who uses a resource. */
export interface UsersOfResource {
  readonly id: string;
  readonly localNetwork: LocalNetwork;
  readonly users: readonly string[];
}

export interface NetworkFound {
  readonly orders: readonly NetworkOfOrder[];
  readonly resources: readonly UsersOfResource[];
}

/** How billing has an order. */
export interface BilledOrder {
  readonly orderNo: string;
  readonly state: 'none' | 'billing' | 'stopped';
  readonly customerNo: string | null;
  /** The contract it was moved to; null where it was not. */
  readonly contractNo: string | null;
}

/** A resource that cannot be released yet. */
export interface KeptResource {
  readonly orderNo: string;
  readonly id: string;
  readonly why: 'faulty';
  readonly localNetwork: LocalNetwork;
}

/** The final account of an exit. */
export interface Settlement {
  readonly arrearsCny: number;
  readonly state: 'open' | 'settled';
}

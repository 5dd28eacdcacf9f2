import type { Budget, Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { Product } from '../catalogue/product';
import type { LocalNetwork } from '../people/department';
import type { PersonActor } from '../process/actor';
import type { FrozenLimits } from '../limits/frozen-limits';
import type { Tier } from '../tiers/tier';

/** One end of a line: an address of the inventory and the local network it lies in. */
export interface OrderEnd {
  readonly end: 'a' | 'b';
  readonly addressId: string;
  readonly address: string;
  readonly localNetwork: LocalNetwork;
}

/**
 * Everything an order process needs to know, frozen at the moment it starts: the customer's tier (CUS-2), the product's plan, the
 * calendar version (CAL-2). Later changes of any of them are for later orders.
 */
export interface OrderStart {
  readonly orderNo: string;
  /** The Idempotency-Key's fingerprint, if the caller gave one. */
  readonly requestKey: string | null;
  readonly receivedAt: Instant;
  readonly enteredBy: PersonActor;
  /** The batch it is an item of; null for a single order, missing in orders started before there were batches. */
  readonly batchNo: string | null;
  readonly customerNo: string;
  readonly contractNo: string;
  readonly tier: Tier;
  readonly managerId: string;
  /** Where work without an address is done. */
  readonly homeNetwork: LocalNetwork;
  readonly product: Product;
  readonly bandwidthKbps: number | null;
  readonly ends: readonly OrderEnd[];
  readonly requestedDate: string | null;
  readonly note: string | null;
  readonly priority: number;
  /** ENT-3. */
  readonly responseBudget: Budget;
  readonly calendar: WorkingCalendar;
  /** Orders placed before limits had versions have none: theirs are the first ones. */
  readonly limits?: FrozenLimits;
}

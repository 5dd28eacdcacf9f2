import { windowBetween } from '../calendar/window';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { PersonActor } from '../process/actor';
import { entitlements } from '../tiers/entitlements';
import { classOf } from '../tiers/tier';
import type { OrderInput } from './input';
import type { AdmittedOrder } from './intake-rules';
import type { OrderStart } from './order';

/** Under which number and by whom an order is placed. */
export interface OrderEntry {
  readonly orderNo: string;
  readonly requestKey: string | null;
  readonly receivedAt: Instant;
  readonly enteredBy: PersonActor;
  /** The batch it is an item of; null for a single order. */
  readonly batchNo: string | null;
}

/** Everything the order's process needs, frozen as of now: tier and entitlements (CUS-2), product, calendar version (CAL-2). */
export function startOrder(
  input: OrderInput,
  { customer, contract, product, bandwidthKbps, ends }: AdmittedOrder,
  entry: OrderEntry,
  calendar: WorkingCalendar,
): OrderStart {
  const entitled = entitlements[classOf(customer.tier)];
  return {
    ...entry,
    customerNo: customer.customerNo,
    contractNo: contract.contractNo,
    tier: customer.tier,
    managerId: customer.managerId,
    homeNetwork: customer.homeNetwork,
    product,
    bandwidthKbps,
    ends,
    requestedDate: input.requestedDate ?? null,
    note: input.note ?? null,
    priority: entitled.priority,
    responseBudget: entitled.orderResponse,
    calendar: windowBetween(calendar, entry.receivedAt, entry.receivedAt),
  };
}

import type { BilledOrder, NetworkOfOrder } from './found';
import type { Standing } from './service';

/** What a leak can be (EXI-4). */
export const leakKinds = ['held-by-nobody', 'billed-without-service', 'served-without-billing'] as const;

export type LeakKind = (typeof leakKinds)[number];

/** Something held, billed or served that nothing stands behind. */
export interface Leak {
  readonly kind: LeakKind;
  readonly orderNo: string;
  /** The resource, of one that is held by nobody. */
  readonly resource: string | null;
  readonly customerNo: string | null;
  /** How our record has the order. */
  readonly standing: Standing | 'unknown';
}

/** Everything known of one order in the same moment. */
export interface OrderInAllSystems {
  readonly standing: Standing | 'unknown';
  readonly customerNo: string | null;
  readonly network: NetworkOfOrder;
  readonly billing: BilledOrder;
}

/**
 * What of an order is leaked. An order in flight may be anywhere between two systems, and a leaving service is its exit's business until
 * that is proved: of these nothing is a leak.
 */
export function leaksOf({ standing, customerNo, network, billing }: OrderInAllSystems): readonly Leak[] {
  if (standing === 'in-flight' || standing === 'leaving') return [];
  const { orderNo } = network;
  const known = { orderNo, customerNo: customerNo ?? billing.customerNo, standing };
  const isService = standing === 'active';
  const isServed = network.service === 'active';
  const isBilled = billing.state === 'billing';
  const whole = (kind: LeakKind): Leak => ({ ...known, kind, resource: null });
  return [
    ...(isService ? [] : network.held).map((resource): Leak => ({
      ...known,
      kind: 'held-by-nobody',
      resource,
    })),
    ...(isBilled && !(isService && isServed) ? [whole('billed-without-service')] : []),
    ...(isServed && !isBilled ? [whole('served-without-billing')] : []),
  ];
}

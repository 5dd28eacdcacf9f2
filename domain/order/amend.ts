import type { OrderEnd, OrderStart } from './order';

/** What a customer may still change while an order is on its way (O2A-4); what is absent stays. */
export interface OrderChanges {
  readonly bandwidthKbps?: number;
  /** Ends that move to another address. */
  readonly ends?: readonly OrderEnd[];
  readonly requestedDate?: string | null;
}

/** The order as it would be. */
export function amended(start: OrderStart, changes: OrderChanges): OrderStart {
  const moved = new Map((changes.ends ?? []).map((end) => [end.end, end]));
  return {
    ...start,
    bandwidthKbps: changes.bandwidthKbps ?? start.bandwidthKbps,
    ends: start.ends.map((end) => moved.get(end.end) ?? end),
    requestedDate: changes.requestedDate === undefined ? start.requestedDate : changes.requestedDate,
  };
}

/** Whether anything would be other than it is. */
export function changesAnything(start: OrderStart, changes: OrderChanges): boolean {
  const { bandwidthKbps, ends, requestedDate } = amended(start, changes);
  return (
    bandwidthKbps !== start.bandwidthKbps ||
    requestedDate !== start.requestedDate ||
    ends.some((end, n) => end.addressId !== start.ends[n]?.addressId)
  );
}

/** Whether two ends of the order would be at the same address. */
export function endsMeet({ ends }: Pick<OrderStart, 'ends'>): boolean {
  return new Set(ends.map(({ addressId }) => addressId)).size < ends.length;
}

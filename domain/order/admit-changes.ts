import type { LocalDate } from '../calendar/working-calendar';
import type { Product } from '../catalogue/product';
import type { Address } from '../customer/customer';
import { BusinessError } from '../errors';
import type { OrderChanges } from './amend';
import { bandwidthOf, refusePastDate, servedAddresses } from './intake-rules';
import type { OrderEnd } from './order';

/** What somebody wants to be different about an order; what is left out stays. */
export interface AskedChanges {
  readonly bandwidthKbps?: number | undefined;
  readonly ends?: readonly Pick<OrderEnd, 'end' | 'addressId'>[] | undefined;
  readonly requestedDate?: LocalDate | null | undefined;
}

/** What an amendment is checked against. */
export interface ChangeFacts {
  readonly product: Product;
  /** The order's ends as they stand. */
  readonly ends: readonly OrderEnd[];
  /** What is known of the addresses asked for. */
  readonly addresses: readonly Address[];
  readonly today: LocalDate;
}

/**
 * Checks an amendment as an order is checked at intake (O2A-4), before the process is asked.
 * @throws BusinessError `nothing-to-amend`, `wrong-bandwidth`, `wrong-ends`, `address-not-served`, `date-in-the-past`
 */
export function admitChanges(asked: AskedChanges, facts: ChangeFacts): OrderChanges {
  const { bandwidthKbps, requestedDate, ends } = asked;
  if (bandwidthKbps === undefined && requestedDate === undefined && ends === undefined)
    throw new BusinessError('nothing-to-amend', 'Name a bandwidth, an end or a date that is to change.');
  if (bandwidthKbps !== undefined) bandwidthOf({ bandwidthKbps }, facts.product);
  refusePastDate(requestedDate ?? null, facts.today);
  return {
    ...(bandwidthKbps !== undefined && { bandwidthKbps }),
    ...(requestedDate !== undefined && { requestedDate }),
    ...(ends !== undefined && { ends: changedEnds(ends, facts) }),
  };
}

function changedEnds(
  asked: readonly Pick<OrderEnd, 'end' | 'addressId'>[],
  { ends, addresses }: ChangeFacts,
): readonly OrderEnd[] {
  for (const [n, { end }] of asked.entries()) {
    if (!ends.some((standing) => standing.end === end))
      throw wrongEnds(n, 'end', '订单没有该端点 / the order has no such end');
    if (asked.findIndex((other) => other.end === end) < n)
      throw wrongEnds(n, 'end', '端点重复 / this end is named twice');
  }
  const served = servedAddresses(asked, addresses);
  const after = new Map(ends.map(({ end, addressId }) => [end, addressId]));
  for (const { end, addressId } of asked) after.set(end, addressId);
  if (new Set(after.values()).size < after.size)
    throw wrongEnds(0, 'addressId', '两端不能相同 / both ends are the same address');
  return asked.flatMap(({ end, addressId }, n) => {
    const address = served[n];
    return address === undefined
      ? []
      : [{ end, addressId, address: address.text, localNetwork: address.localNetwork }];
  });
}

function wrongEnds(n: number, field: 'end' | 'addressId', reason: string): BusinessError {
  return new BusinessError('wrong-ends', 'These ends do not fit the order.', [
    { field: `ends.${n}.${field}`, reason },
  ]);
}

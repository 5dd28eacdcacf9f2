import type { NeedTemplate } from '../catalogue/product';
import type { ResourceNeed } from '../catalogue/resource';
import { hopsOf, routeBetween } from '../network/routes';
import type { LocalNetwork } from '../people/department';
import type { OrderEnd, OrderStart } from './order';

type Placed = Pick<OrderStart, 'ends' | 'homeNetwork'>;

/** The part of an order that lies in one local network (O2A-3). One that has none of its ends is only passed through: `transit`. */
export interface Segment {
  readonly localNetwork: LocalNetwork;
  readonly ends: readonly OrderEnd[];
  readonly role: 'end' | 'transit';
}

/**
 * Every local network on the order's route, each once, from end a to end b: those only passed through too. An order without ends
 * is in its home network.
 */
export function networksOf({ ends: [a, b], homeNetwork }: Placed): readonly LocalNetwork[] {
  if (a === undefined) return [homeNetwork];
  return routeBetween(a.localNetwork, (b ?? a).localNetwork);
}

/** The order's segments, one for each network on its route, from end a to end b. An order without ends is worked on at home. */
export function segmentsOf(order: Placed): readonly Segment[] {
  return networksOf(order).map((localNetwork) => {
    const ends = order.ends.filter((end) => end.localNetwork === localNetwork);
    const passedThrough = ends.length === 0 && order.ends.length > 0;
    return { localNetwork, ends, role: passedThrough ? 'transit' : 'end' };
  });
}

/** The resources an order takes, from its product's templates, its ends and its route. */
export function needsOf(order: Placed & Pick<OrderStart, 'product'>): readonly ResourceNeed[] {
  return order.product.needs.flatMap((template) => needsOfTemplate(order, template));
}

function needsOfTemplate(order: Placed, { type, per }: NeedTemplate): readonly ResourceNeed[] {
  if (per === 'end') {
    return order.ends.map(({ end, localNetwork, addressId }) => ({
      slot: `${end}.${type}`,
      type,
      localNetworks: [localNetwork],
      addressId: type === 'access-pair' ? addressId : null,
    }));
  }
  const spans = per === 'hop' ? hopsOf(networksOf(order)) : [endToEnd(order)];
  return spans.map((localNetworks, index) => ({
    slot: spans.length === 1 ? `line.${type}` : `line.${type}.${index + 1}`,
    type,
    localNetworks,
    addressId: null,
  }));
}

// Orders placed before there were hops carry products with one circuit from end to end.
function endToEnd({ ends, homeNetwork }: Placed): readonly LocalNetwork[] {
  return ends.length === 0 ? [homeNetwork] : ends.map((end) => end.localNetwork);
}

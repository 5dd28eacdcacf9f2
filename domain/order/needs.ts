import type { ResourceNeed } from '../catalogue/resource';
import type { LocalNetwork } from '../people/department';
import type { OrderStart } from './order';

type Placed = Pick<OrderStart, 'ends' | 'homeNetwork' | 'product'>;

/** The local networks an order touches, each once, in the order of its ends. */
export function networksOf(order: Pick<OrderStart, 'ends' | 'homeNetwork'>): readonly LocalNetwork[] {
  return order.ends.length === 0
    ? [order.homeNetwork]
    : [...new Set(order.ends.map((end) => end.localNetwork))];
}

/** The resources an order takes, from its product's templates and its ends. */
export function needsOf(order: Placed): readonly ResourceNeed[] {
  return order.product.needs.flatMap((template): ResourceNeed[] => {
    if (template.per === 'line') {
      const networks =
        order.ends.length === 0 ? [order.homeNetwork] : order.ends.map((end) => end.localNetwork);
      return [
        { slot: `line.${template.type}`, type: template.type, localNetworks: networks, addressId: null },
      ];
    }
    return order.ends.map((end) => ({
      slot: `${end.end}.${template.type}`,
      type: template.type,
      localNetworks: [end.localNetwork],
      addressId: template.type === 'access-pair' ? end.addressId : null,
    }));
  });
}

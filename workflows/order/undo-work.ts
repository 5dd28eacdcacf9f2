import { executorsOf } from '../../domain/people/groups';
import { type OrderCase, ask, managerOf, nextRound } from './order-case';

/** Takes down again what was built for an order that is no longer so (O2A-4): begun at once, beside everything else. */
export function beginUndoing(order: OrderCase): readonly Promise<void>[] {
  return order.undoings.map(({ key, at, place, was }) =>
    order.steps.run(key, async () => {
      await ask(order, 'undo-work', {
        group: executorsOf(at),
        candidates: [],
        from: managerOf(order),
        place,
        limit: order.start.product.extraLimits.undoWork,
        context: { was },
      });
    }),
  );
}

/** A name of its own for each time something is undone. */
export function undoKey(order: OrderCase, step: string): string {
  return `undo:${step}:${nextRound(order, `undo:${step}`)}`;
}

import * as fc from 'fast-check';
import type { Ledger } from './ledger';
import type { OrderLife } from './order-life';
import { workOn } from './work-on';

/** Something that happens to an order at some moment. */
export type Move = fc.AsyncCommand<Ledger, OrderLife>;

/** How many tasks are done well before something happens, so that things happen all along an order's way. */
const anyDistance = fc.constantFrom(0, 0, 1, 2, 3);

/** Moves of one name, each with its own details; one in four doesn't wait for the answer before the next begins. */
export function moves<How extends object>(
  name: string,
  anyHow: fc.Arbitrary<How>,
  happen: (life: OrderLife, how: How) => Promise<void>,
): fc.Arbitrary<Move> {
  return fc.tuple(anyHow, anyDistance, fc.nat(3)).map(([how, distance, haste]): Move => ({
    check: ({ closed }) => !closed,
    run: async (_ledger, life) => {
      for (let n = 0; n < distance; n += 1) if ((await life.openTask(0)) !== null) await workOn(life);
      const happening = happen(life, how);
      if (haste === 0) life.beside(happening);
      else await happening;
    },
    toString: () => `${distance} done, ${haste === 0 ? 'beside: ' : ''}${name} ${JSON.stringify(how)}`,
  }));
}

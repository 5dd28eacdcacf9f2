import * as fc from 'fast-check';
import { catalogue } from '../../../domain/catalogue/catalogue';
import type { Product } from '../../../domain/catalogue/product';

/** How people and systems behave towards one order. Steps are answers given: after how many of them something happens. */
export interface OrderPlan {
  readonly product: Product;
  readonly rejected: boolean;
  /** How many checks of an end find nothing. */
  readonly shortAtCheck: number;
  readonly shortAtReservation: number;
  readonly givenUp: boolean;
  readonly failedTests: number;
  readonly refusedAcceptances: number;
  readonly holds: readonly { readonly afterStep: number; readonly cause: 'customer' | 'internal' }[];
  readonly cancelledAfterStep: number | null;
  readonly cancelledInTemporal: boolean;
  /** Which of several open tasks is done next. */
  readonly seed: number;
}

const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const aFew = fc.constantFrom(0, 0, 0, 1, 2);

export const anyPlan: fc.Arbitrary<OrderPlan> = fc.record({
  product: fc.constantFrom(...Object.values(catalogue)),
  rejected: seldom,
  shortAtCheck: aFew,
  shortAtReservation: aFew,
  givenUp: seldom,
  failedTests: aFew,
  refusedAcceptances: fc.constantFrom(0, 0, 1),
  holds: fc.array(
    fc.record({
      afterStep: fc.integer({ min: 0, max: 12 }),
      cause: fc.constantFrom('customer' as const, 'internal' as const),
    }),
    { maxLength: 2 },
  ),
  cancelledAfterStep: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 2 }),
  cancelledInTemporal: fc.boolean(),
  seed: fc.nat(1_000),
});

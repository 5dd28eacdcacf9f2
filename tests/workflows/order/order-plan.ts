import * as fc from 'fast-check';
import { catalogue } from '../../../domain/catalogue/catalogue';
import type { Instant } from '../../../domain/calendar/working-calendar';
import type { OrderStart } from '../../../domain/order/order';
import { localNetworks } from '../../../domain/people/department';
import { lineBetween } from '../../support/build-order';
import type { Ledger } from './any-order/ledger';
import type { Move } from './any-order/move';
import type { OrderLife } from './any-order/order-life';
import * as orders from './any-order/order-moves';
import * as tasks from './any-order/task-moves';
import * as trouble from './any-order/trouble-moves';

/** What is ordered, when, and what happens to it, one thing after the other; whatever is then left is done well. */
export interface OrderPlan {
  readonly ordered: Pick<OrderStart, 'product' | 'bandwidthKbps' | 'ends'>;
  /** In the years the calendar of the plan knows; where the order lives in skipped time. */
  readonly receivedAt: Instant;
  readonly shortAtReservation: number;
  readonly moves: Iterable<fc.AsyncCommand<Ledger, OrderLife>>;
}

/** Two networks, one of them perhaps twice: lines through one, two, three, four and five. */
const anyRoute = fc.tuple(fc.constantFrom(...localNetworks), fc.constantFrom(...localNetworks));

const anyOrdered = fc.record({
  product: fc.constantFrom(...Object.values(catalogue)),
  route: anyRoute,
  bandwidth: fc.nat(5),
});

/** Any minute of three weeks that begin on a Monday, with a holiday in the second. */
const anyReceipt = fc
  .nat(21 * 24 * 60)
  .map((minute) => new Date(Date.parse('2037-11-16T00:00:00.000Z') + minute * 60_000).toISOString());

/** How often each thing happens, beside the others. */
function anyMove(longestOutage: number): fc.Arbitrary<Move> {
  const often = (weight: number, arbitrary: fc.Arbitrary<Move>) => ({ weight, arbitrary });
  return fc.oneof(
    often(16, tasks.work),
    often(8, tasks.claims),
    often(3, tasks.releases),
    often(6, tasks.returns),
    often(3, tasks.manyReturns),
    often(6, tasks.delegations),
    often(6, tasks.reassignments),
    often(2, tasks.comments),
    often(6, trouble.problems),
    often(4, trouble.repairs),
    often(4, trouble.outages(longestOutage)),
    often(4, trouble.pauses),
    often(3, orders.holds),
    often(4, orders.resumptions),
    often(5, orders.amendments),
    often(2, orders.expedites),
    often(2, orders.contacts),
    often(2, orders.cancellations),
    often(2, orders.lateCancellations),
    often(1, orders.cancellationsInTemporal),
  );
}

/** Any plan with up to so many moves. */
export function anyPlan(mostMoves: number, longestOutage: number): fc.Arbitrary<OrderPlan> {
  return fc.record({
    ordered: anyOrdered.map(({ product, route, bandwidth }) => ({
      product,
      bandwidthKbps: product.bandwidthsKbps?.[bandwidth] ?? null,
      ends: lineBetween(...route).ends.slice(0, product.endCount),
    })),
    receivedAt: anyReceipt,
    shortAtReservation: fc.constantFrom(0, 0, 0, 1, 2),
    moves: fc.commands([anyMove(longestOutage)], { maxCommands: mostMoves, size: 'max' }),
  });
}

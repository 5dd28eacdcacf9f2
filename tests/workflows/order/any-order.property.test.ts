import * as fc from 'fast-check';
import type { OrderStart } from '../../../domain/order/order';
import { buildOrder, calendarOf2037, roundTheClock } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { randomOrders } from '../../support/test-environment';
import { useHouse } from '../../support/use-house';
import { faultsOfAlarms } from './any-order/faults-of-alarms';
import { faultsOfEnd } from './any-order/faults-of-end';
import { faultsOfHolding } from './any-order/faults-of-holding';
import { faultsOfLedger } from './any-order/faults-of-ledger';
import { faultsOfSystems } from './any-order/faults-of-systems';
import { faultsOfTasks } from './any-order/faults-of-tasks';
import { endOutages } from './any-order/trouble-moves';
import { liveThrough } from './live-through';
import { type OrderPlan, anyPlan } from './order-plan';

const orders = randomOrders();
const atOnce = 10;
const mostMoves = 40;

/** What was ordered and what happened to it, for whoever has to find out why. */
function told({ no, start }: PlacedOrder, { shortAtReservation, moves }: OrderPlan): string {
  const ends = start.ends.map(({ localNetwork }) => localNetwork);
  return [`${no} ${start.product.code} ${ends.join('-')}, ${shortAtReservation} times short`, ...moves].join(
    '\n  ',
  );
}

describe('Whatever happens to an order', () => {
  const house = useHouse(100);

  /** What is wrong with an order that lived through a plan, told from its record and the systems alone. */
  async function faults(order: PlacedOrder, plan: OrderPlan): Promise<string[]> {
    house().network.beShortFor(order.no, plan.shortAtReservation);
    const ledger = await liveThrough(house(), order, plan);
    const events = await order.events();
    return [
      ...faultsOfHolding(events, order.start.calendar),
      ...faultsOfTasks(events),
      ...faultsOfAlarms(events),
      ...faultsOfEnd(events),
      ...faultsOfLedger(events, ledger),
      ...(await faultsOfSystems(house(), order.no, events)),
    ];
  }

  async function liveTogether(
    plans: readonly OrderPlan[],
    place: (start: OrderStart, plan: OrderPlan) => Promise<PlacedOrder>,
  ): Promise<void> {
    await Promise.all(
      plans.map(async (plan) => {
        const order = await place(buildOrder(plan.ordered), plan);
        // A plan tells what happened once it was lived through.
        const found = await faults(order, plan).catch((error: unknown) => {
          throw new Error(told(order, plan), { cause: error });
        });
        if (found.length > 0) throw new Error(`${told(order, plan)}\nhad:\n${found.join('\n')}`);
      }),
    );
    endOutages(house());
  }

  async function check(
    count: number,
    longestOutage: number,
    place: (start: OrderStart, plan: OrderPlan) => Promise<PlacedOrder>,
  ): Promise<void> {
    // Not biased: the first runs would be of next to no moves. Not shrunk: nothing that lives beside others happens twice alike.
    const together = fc.noBias(
      fc.array(anyPlan(mostMoves, longestOutage), { minLength: atOnce, maxLength: atOnce }),
    );
    await fc.assert(
      fc.asyncProperty(together, async (plans) => await liveTogether(plans, place)),
      { numRuns: Math.ceil(count / atOnce), endOnFailure: true },
    );
  }

  it(
    'at hours when everybody is quick, one answers for it, it comes to one end, and the records say what people were told',
    async () => {
      await check(orders / 2, 2, async (start) =>
        house().place({ ...start, calendar: roundTheClock }, house().client),
      );
    },
    60_000 + orders * 4_000,
  );

  it(
    'while days pass, so they do, and every clock rings once',
    async () => {
      await check(orders / 2, 9, async (start, { receivedAt }) =>
        house().placeAt({ ...start, calendar: calendarOf2037 }, receivedAt),
      );
    },
    60_000 + orders * 4_000,
  );
});

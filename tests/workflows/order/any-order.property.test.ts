import * as fc from 'fast-check';
import { isTerminal } from '../../../domain/process/state';
import { buildOrder, orderedOf } from '../../support/build-order';
import { randomOrders } from '../../support/test-environment';
import { useHouse } from '../../support/use-house';
import { liveThrough } from './live-through';
import { type OrderPlan, anyPlan } from './order-plan';

const orders = randomOrders();
const atOnce = 10;

describe('Whatever happens to an order', () => {
  const house = useHouse(100);

  async function live(plan: OrderPlan): Promise<void> {
    const order = await house().place(buildOrder(orderedOf(plan.product)), house().client);
    house().network.beShortFor(order.no, plan.shortAtReservation);
    const acknowledged = await liveThrough(order, plan);
    const outcome = await order.end();
    const events = await order.events();
    const of = (type: string) => events.filter((event) => event.type === type);

    // It comes to exactly one end, and every system of record says the same.
    const ends = events.flatMap((event) =>
      event.type === 'state.changed' && isTerminal(event.data.to) ? [event.data.to] : [],
    );
    expect(ends).toEqual([outcome]);
    expect(await house().crm.look(order.no)).toMatchObject({ outcome });
    expect((await house().billing.look(order.no)).state).toBe(outcome === 'completed' ? 'billing' : 'none');
    expect((await house().network.look(order.no)).active).toBe(outcome === 'completed');
    // A resource belongs to an order that lives or is in service.
    expect(house().network.holders().includes(order.no)).toBe(outcome === 'completed');
    // Whatever somebody was told is done stands in the record, once.
    const completed = events.flatMap((event) => (event.type === 'task.completed' ? [event.data.taskId] : []));
    expect([...completed].sort()).toEqual([...acknowledged.completed].sort());
    expect(of('hold.placed')).toHaveLength(acknowledged.holds);
    expect(of('hold.lifted').length).toBe(acknowledged.holds);
    expect(of('cancellation.requested').length).toBeGreaterThanOrEqual(acknowledged.cancellations);
    if (acknowledged.cancellations > 0) expect(outcome).toBe('cancelled');
  }

  it(
    `its end, its resources and its record agree (${orders} random orders)`,
    async () => {
      const plans = fc.array(anyPlan, { minLength: atOnce, maxLength: atOnce });
      await fc.assert(
        fc.asyncProperty(plans, async (together) => {
          await Promise.all(together.map(live));
        }),
        { numRuns: Math.ceil(orders / atOnce), endOnFailure: true },
      );
    },
    60_000 + orders * 2_000,
  );
});

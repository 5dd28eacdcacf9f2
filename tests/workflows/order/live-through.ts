import * as fc from 'fast-check';
import type { House } from '../../support/house';
import type { PlacedOrder } from '../../support/placed-order';
import { bringToItsEnd } from './any-order/bring-to-its-end';
import { Ledger } from './any-order/ledger';
import { OrderLife } from './any-order/order-life';
import type { OrderPlan } from './order-plan';

/** Lets happen to an order what the plan says; then everybody does what is left until it is over. Answers with what people were told. */
export async function liveThrough(house: House, order: PlacedOrder, plan: OrderPlan): Promise<Ledger> {
  const ledger = new Ledger();
  const life = new OrderLife(house, order, ledger);
  await fc.asyncModelRun(() => ({ model: ledger, real: life }), plan.moves);
  await bringToItsEnd(life);
  await life.settled();
  return ledger;
}

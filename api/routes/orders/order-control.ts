import type { Budget } from '../../../domain/calendar/working-calendar';
import { type Forecast, forecastOf } from '../../../domain/order/forecast';
import { nextSteps } from '../../../domain/order/next-steps';
import { segmentStates } from '../../../domain/order/segment-states';
import { stageLimits } from '../../../domain/order/stage-limits';
import { promiseOf } from '../../../domain/process/promise-of';
import { type Tier, classOf } from '../../../domain/tiers/tier';
import { entitlementsAsOrdered } from '../../frozen-limits';
import { namedOne } from '../../named';
import { type OrderHistory, createOrderHistory } from '../../order-history';
import {
  type OrderControlExtras,
  exampleOrderControlExtras,
  orderControlExtras,
} from '../../schemas/order-control';
import { toSegmentAnswer } from '../../schemas/segment';
import type { Services } from '../../services';
import type { ControlExtras } from '../processes/process-control';
import { type WholeOrder, asOrdered } from './whole-order';

/** What an order's whole truth has of its own: when it will be accepted, its segments, its next steps (O2A-4). */
export function orderControl(services: Services): ControlExtras {
  const history = createOrderHistory(services);
  return {
    shape: orderControlExtras,
    example: exampleOrderControlExtras,
    of: async (whole) => {
      const order = await asOrdered(services, whole);
      const entitlements = await entitlementsAsOrdered(services, order.view);
      const { orderResponse } = entitlements[classOf(order.view.tier as Tier)];
      const expected = await forecast(order, history, orderResponse);
      const { customerName } = await namedOne(services, order.view);
      return { ...toExtras(order, expected, customerName), atRisk: expected?.atRisk ?? false };
    },
  };
}

/** Null once nothing is promised any more, and before the record names a stage. */
async function forecast(
  { view, ordered, calendar, now }: WholeOrder,
  history: OrderHistory,
  orderResponse: Budget,
): Promise<Forecast | null> {
  const promise = promiseOf(view);
  const entered = view.stages.at(-1);
  if (promise === null || promise.stoppedAt !== null || entered === undefined) return null;
  const plan = stageLimits(ordered.product, orderResponse, calendar, now);
  const past = await history(ordered.product.code);
  return forecastOf({ past, plan, entered, promise, now, calendar });
}

function toExtras(
  { view, ordered, tasks, openTasks }: WholeOrder,
  expected: Forecast | null,
  customerName: string | null,
): OrderControlExtras {
  return {
    forecast: expected,
    amendments: view.amendments,
    segments: segmentStates(ordered, view, tasks).map((one) => toSegmentAnswer(one, customerName)),
    nextSteps: nextSteps(ordered, view, openTasks).map((step) => ({
      ...step,
      by: [...step.by],
      open: [...step.open],
    })),
  };
}

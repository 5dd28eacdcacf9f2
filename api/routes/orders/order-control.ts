import { workingMsBetween } from '../../../domain/calendar/working-time';
import { type Forecast, forecastOf } from '../../../domain/order/forecast';
import { nextSteps } from '../../../domain/order/next-steps';
import { promiseLeft } from '../../../domain/order/promise-left';
import { segmentStates } from '../../../domain/order/segment-states';
import { stageLimits } from '../../../domain/order/stage-limits';
import { labelOf } from '../../../domain/process/labels';
import { processProblem } from '../../../domain/process/process-problem';
import { promiseOf } from '../../../domain/process/promise-of';
import type { Budget } from '../../../domain/calendar/working-calendar';
import { type Tier, classOf } from '../../../domain/tiers/tier';
import { entitlementsAsOrdered } from '../../frozen-limits';
import { type OrderHistory, createOrderHistory } from '../../order-history';
import { type Route, defineRoute } from '../../route';
import { toClockAnswer } from '../../schemas/clock';
import {
  type OrderControlAnswer,
  exampleOrderControl,
  orderControlAnswer,
} from '../../schemas/order-control';
import { toProblemAnswer } from '../../schemas/process-problem';
import { toSegmentAnswer } from '../../schemas/segment';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { orderParams } from './read-orders';
import { type WholeOrder, wholeOrder } from './whole-order';

/** An order's whole truth in one call (O2A-4): where it is, who has it, what is left of the promise and whether that will do. */
export function getOrderControl(services: Services): Route {
  const history = createOrderHistory(services);
  return defineRoute({
    method: 'GET',
    path: '/api/v1/orders/:orderNo/control',
    operationId: 'getOrderControl',
    summary: { zh: '订单全貌', en: 'An order’s whole truth' },
    tag: 'orders',
    request: { params: orderParams },
    responses: {
      200: {
        schema: orderControlAnswer,
        description: {
          zh: '环节、责任方、承诺余量、预计完成、风险、问题、后续步骤',
          en: 'Stage, holder, what is left of the promise, forecast, risk, problems, next steps',
        },
        example: exampleOrderControl,
      },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ params, scope }) => {
      const order = await wholeOrder(services, params.orderNo, scope);
      const entitlements = await entitlementsAsOrdered(services, order.view);
      const { orderResponse } = entitlements[classOf(order.view.tier as Tier)];
      return { status: 200, body: toControl(order, await forecast(order, history, orderResponse)) };
    },
  });
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

function toControl(
  { view, ordered, tasks, openTasks, calendar, now }: WholeOrder,
  expected: Forecast | null,
): OrderControlAnswer {
  const promise = promiseOf(view);
  const left = promise === null ? null : promiseLeft(promise, now, calendar);
  const { responsible, stage } = view;
  return {
    orderNo: view.businessKey,
    state: view.state,
    stage,
    stageLabel: stage === null ? null : labelOf('stage', stage),
    stageSince: view.stages.at(-1)?.at ?? null,
    responsible:
      responsible === null
        ? null
        : { ...responsible, heldMs: workingMsBetween(calendar, responsible.since, now, []) },
    promise:
      promise === null
        ? null
        : {
            clock: toClockAnswer(promise),
            dueAt: left?.dueAt ?? promise.dueAt,
            leftMs: left?.leftMs ?? 0,
            overdueMs: left?.overdueMs ?? 0,
          },
    forecast: expected,
    atRisk: expected?.atRisk ?? false,
    openProblems: view.problems
      .filter(({ closedAt }) => closedAt === null)
      .map((problem) => toProblemAnswer(processProblem(view, problem))),
    stuckCalls: view.stuck.map((call) => ({
      ...call,
      label: labelOf('call', `${call.system}.${call.operation}`),
    })),
    hold: view.hold,
    expedited: view.expedited,
    contacts: view.contacts,
    amendments: view.amendments,
    segments: segmentStates(ordered, view, tasks).map(toSegmentAnswer),
    nextSteps: nextSteps(ordered, view, openTasks).map((step) => ({
      ...step,
      by: [...step.by],
      open: [...step.open],
    })),
  };
}

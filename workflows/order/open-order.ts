import { CancellationScope } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/working-calendar';
import { startClock } from '../../domain/clock/clock';
import type { Json } from '../../domain/json';
import { problemsOfAnswer } from '../../domain/order/answer-rules';
import type { OrderTaskName } from '../../domain/order/answers';
import type { OrderStart } from '../../domain/order/order';
import type { ProcessStarted } from '../../domain/process/event';
import { Compensation } from '../shared/compensation';
import { Control } from '../shared/control';
import { now } from '../shared/now';
import { Steps } from '../shared/steps';
import { openProcess } from '../shared/process';
import { cancellationOf, listenToAmendments } from './amend-order';
import { listenToCallOff } from './call-off';
import { type OrderCase, reach } from './order-case';
import { orderSystems } from './order-systems';
import { promiseOf } from '../../domain/process/promise-of';

function startedBy(start: OrderStart): ProcessStarted {
  return {
    kind: 'order',
    businessKey: start.orderNo,
    customerNo: start.customerNo,
    tier: start.tier,
    priority: start.priority,
    managerId: start.managerId,
    calendar: { id: start.calendar.id, version: start.calendar.version },
    requestKey: start.requestKey,
    details: {
      productCode: start.product.code,
      productName: { ...start.product.name },
      contractNo: start.contractNo,
      bandwidthKbps: start.bandwidthKbps,
      ends: start.ends.map((end) => ({ ...end })),
      homeNetwork: start.homeNetwork,
      requestedDate: start.requestedDate,
      note: start.note,
      ...(start.batchNo && { batchNo: start.batchNo }),
      measures: start.product.measures.map((measure) => ({ ...measure, label: { ...measure.label } })),
      ...(start.limits !== undefined && { limits: { ...start.limits.versions } }),
    } satisfies { [key: string]: Json },
  };
}

/** Opens an order's record, registers everything it answers to and starts the promise's clock at the moment of receipt (O2A-1). */
export function openOrder(start: OrderStart): OrderCase {
  const workedAt: OrderCase['workedAt'] = [];
  const process = openProcess(startedBy(start), start.enteredBy, start.calendar, 'intake', (task, answer) =>
    problemsOfAnswer(task.name as OrderTaskName, answer, {
      now: now(),
      receivedAt: start.receivedAt,
      promise: promiseOf(process.record.view),
      expectedAt: (task.context['expectedAt'] ?? null) as Instant | null,
      activatedAt: process.record.view.milestones.find(({ name }) => name === 'activated')?.at ?? null,
      workedAt,
      measures: start.product.measures,
      bandwidthKbps: order.start.bandwidthKbps,
    }),
  );
  if (start.limits !== undefined) process.clocks.goBy(start.limits.process);
  const shortages = new Set<string>();
  const steps = new Steps();
  const control = new Control(process, steps, {
    restingState: () => {
      if (shortages.size > 0) return 'pending';
      return process.record.view.milestones.some(({ name }) => name === 'order-accepted')
        ? 'inProgress'
        : 'acknowledged';
    },
    assessCancellation: (at) => cancellationOf(order, at),
  });
  const order: OrderCase = {
    start,
    process,
    control,
    systems: orderSystems(),
    compensation: new Compensation(),
    steps,
    stage: 'intake',
    undoings: [],
    holdsResources: false,
    workedAt,
    shortages,
    // Like the story after its point of no return: Temporal's own cancellation does not get through to it.
    followUp: new CancellationScope({
      cancellable: true,
      parent: new CancellationScope({ cancellable: false }),
    }),
    rounds: new Map(),
  };
  control.listen();
  listenToAmendments(order);
  listenToCallOff(order);
  const promise = startClock('promise', start.product.promise, start.receivedAt, start.calendar);
  process.clocks.start(promise);
  reach(order, 'order-received', null);
  return order;
}

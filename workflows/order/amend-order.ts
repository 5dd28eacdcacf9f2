import { setHandler } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import { type OrderChanges, amended, changesAnything, endsMeet } from '../../domain/order/amend';
import {
  type PromiseFacts,
  assessAmendment,
  assessCancellation,
  touchedSteps,
} from '../../domain/order/assess';
import type { Assessment } from '../../domain/process/amendment';
import type { Details } from '../../domain/process/event';
import { promiseOf } from '../../domain/process/promise-of';
import { now } from '../shared/now';
import { refuse } from '../shared/refusal';
import { type AmendRequest, amendOrder, previewAmendment } from './contract';
import { type OrderCase, endOfStage, reach } from './order-case';
import { undoKey } from './undo-work';

/** Registers what changes an order on its way (O2A-4). Call before anything is awaited. */
export function listenToAmendments(order: OrderCase): void {
  setHandler(previewAmendment, (changes, at) => previewOf(order, changes, at));
  setHandler(
    amendOrder,
    async (request) => {
      amend(order, request);
      return await order.process.record.receipt();
    },
    { validator: (request) => admit(order, request) },
  );
}

/** What cancelling the order at an instant would do. */
export function cancellationOf(order: OrderCase, at: Instant): Assessment {
  return assessCancellation(order.start, order.steps.states(), promiseFacts(order, at));
}

function previewOf(order: OrderCase, changes: OrderChanges, at: Instant): Assessment {
  const { start } = order;
  return assessAmendment(start, amended(start, changes), order.steps.states(), promiseFacts(order, at));
}

function promiseFacts({ process }: OrderCase, at: Instant): PromiseFacts {
  return { promise: promiseOf(process.record.view), calendar: process.clocks.calendarInForce, now: at };
}

function admit(order: OrderCase, { changes, acceptCost }: AmendRequest): void {
  const { state } = order.process.record.view;
  const code = order.control.whyNotAmend();
  if (code !== null) refuse(code, `The order is ${state}`);
  if (!changesAnything(order.start, changes)) refuse('nothing-to-amend', 'The order is like this already');
  // The API has looked at the ends as they were before another amendment on its way.
  if (endsMeet(amended(order.start, changes))) refuse('wrong-ends', 'Both ends would be the same address');
  const { pastSoftPoint, costCny } = previewOf(order, changes, now());
  if (pastSoftPoint && !acceptCost)
    refuse('cost-not-accepted', `Field work that is done would be lost: ${costCny} CNY`, [
      { field: 'acceptCost', reason: `须确认损失费用 ${costCny} 元 / ${costCny} CNY have to be accepted` },
    ]);
}

/** Changes the order in one step: what is touched is forgotten or undone, the promise is put off, and the story is told anew. */
function amend(order: OrderCase, { changes, reason, by }: AmendRequest): void {
  const { process, start, steps } = order;
  const assessment = previewOf(order, changes, now());
  const after = amended(start, changes);
  const touched = touchedSteps(start, after, steps.states()).filter(({ fate }) => fate !== 'stays');
  const details: Details = {
    ...(changes.bandwidthKbps !== undefined && { bandwidthKbps: after.bandwidthKbps }),
    ...(changes.requestedDate !== undefined && { requestedDate: after.requestedDate }),
    ...(changes.ends !== undefined && { ends: after.ends.map((end): Json => ({ ...end })) }),
  };
  process.record.add('amendment.applied', { changes: details, assessment, reason }, by);
  process.record.add('details.changed', { changes: details }, by);
  order.start = after;
  steps.forget(touched.flatMap(({ key, stage }) => [key, endOfStage(stage)]));
  for (const { key, was, leaves, work, place } of touched) {
    if (leaves && was === 'done' && work !== null)
      order.undoings.push({ key: undoKey(order, key), at: work, place, was: key });
  }
  const { before, after: due } = assessment.promise;
  // A wished day may be over by the evening: then the promise stays as it is.
  if (due !== null && due !== before && due > now()) process.clocks.agree('promise', due, reason, by);
  reach(order, 'amended', null);
  order.control.retell();
}

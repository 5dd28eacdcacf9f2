import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Json } from '../../../domain/json';
import type { TaskView } from '../../../domain/process/human-task';
import { beyondLimits, measuresOf } from '../../support/answers';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import type { OrderPlan } from './order-plan';

/** What was acknowledged to the people who did it, and so must be found in the record. */
export interface Acknowledged {
  readonly completed: string[];
  holds: number;
  resumes: number;
  cancellations: number;
}

type Left = { -readonly [K in 'shortAtCheck' | 'failedTests' | 'refusedAcceptances']: number };

/** Lets everybody do what the plan has them do until the order is closed. */
export async function liveThrough(order: PlacedOrder, plan: OrderPlan): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { completed: [], holds: 0, resumes: 0, cancellations: 0 };
  const left: Left = { ...plan };
  for (let step = 0; ; step += 1) {
    const tasks = await order.openTasks();
    const view = await order.recorded();
    if (view.closedAt !== null) return acknowledged;
    if (plan.holds.some(({ afterStep }) => afterStep === step)) {
      const cause = plan.holds.find(({ afterStep }) => afterStep === step)?.cause ?? 'internal';
      acknowledged.holds += await taken(order.hold(cause));
    }
    if (plan.cancelledAfterStep === step) {
      if (plan.cancelledInTemporal) await order.handle.cancel();
      else acknowledged.cancellations += await taken(order.cancel());
    }
    const task = tasks[(plan.seed + step) % Math.max(1, tasks.length)];
    if (task !== undefined) {
      const done = await taken(order.answer(task, answerTo(task, plan, left)));
      if (done === 1) acknowledged.completed.push(task.taskId);
    } else {
      if (view.hold !== null) acknowledged.resumes += await taken(order.resume());
      await pause(10);
      // Waiting for a system is no step.
      step -= 1;
    }
  }
}

/** 1 when a message was taken, 0 when it was refused because something else came first. */
async function taken(message: Promise<unknown>): Promise<number> {
  return await message.then(
    () => 1,
    async (error: Error) => {
      // The order was closed before the message came to it.
      if (error instanceof WorkflowNotFoundError) return 0;
      await refusalOf(Promise.reject(error));
      return 0;
    },
  );
}

function answerTo(task: TaskView, plan: OrderPlan, left: Left): Json {
  const station = { station: 'data', localNetwork: 'kunming' };
  switch (task.name) {
    case 'answer-order':
      return plan.rejected ? { decision: 'reject', reason: '客户欠费未清' } : null;
    case 'check-resources':
      return left.shortAtCheck-- > 0 ? { result: 'short', remedy: 'maintenance', note: '端口已满' } : null;
    case 'agree-new-promise':
      return plan.givenUp ? { decision: 'cancel', reason: '客户不愿等待' } : null;
    case 'test-end-to-end':
      return left.failedTests-- > 0
        ? { measured: beyondLimits(measuresOf(task)), faultAt: station, note: null }
        : null;
    case 'record-acceptance':
      return left.refusedAcceptances-- > 0
        ? { decision: 'refused', reason: '接口不符', faultAt: station }
        : null;
    default:
      return null;
  }
}

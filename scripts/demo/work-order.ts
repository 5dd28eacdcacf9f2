import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskAnswer, TaskSummary } from '../../api/schemas/task';
import { answerTo } from './answers';
import type { DemoApi } from './demo-api';
import { doerOf } from '../client/doer-of';
import type { Timeline } from './timeline';
import { until } from './until';

const pollMs = 100;

/** Whom an order belongs to. */
export type Owned = Pick<OrderAnswer, 'orderNo' | 'managerId'>;

/** Every department in turn claims what is theirs and does it, until the order is closed. */
export async function workToTheEnd(api: DemoApi, order: Owned, timeline: Timeline): Promise<OrderAnswer> {
  for (;;) {
    await timeline.show();
    const [task] = await openTasks(api, order);
    if (task !== undefined) {
      await workOn(api, task);
      continue;
    }
    const now = await api.get<OrderAnswer>(order.managerId, `/api/v1/orders/${order.orderNo}`);
    if (now.closedAt !== null) {
      await timeline.show();
      return now;
    }
    // A system is busy with it.
    await pause(pollMs);
  }
}

/** What is open of an order, in the order it was offered. */
export async function openTasks(
  api: DemoApi,
  { orderNo, managerId }: Owned,
): Promise<readonly TaskSummary[]> {
  const path = `/api/v1/tasks?processKey=${orderNo}&sort=offeredAt&pageSize=200`;
  return (await api.get<{ items: readonly TaskSummary[] }>(managerId, path)).items;
}

/** The same once there is something: a system may be busy with the order. */
export async function someOpenTasks(
  api: DemoApi,
  order: Owned,
): Promise<readonly [TaskSummary, ...TaskSummary[]]> {
  return await until(`work on ${order.orderNo}`, async () => {
    const [first, ...others] = await openTasks(api, order);
    return first === undefined ? null : [first, ...others];
  });
}

/** Whoever's turn it is claims a task and does it well. */
export async function workOn(api: DemoApi, summary: TaskSummary): Promise<void> {
  const { taskId } = summary;
  const { id } = doerOf(summary);
  const path = `/api/v1/tasks/${taskId}`;
  const task = await api.post<TaskAnswer>(id, `${path}/claim`, {}, `demo-claim-${taskId}`);
  const answer = answerTo(task, new Date());
  await api.post<TaskAnswer>(id, `${path}/complete`, { answer }, `demo-complete-${taskId}`);
}

import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskAnswer, TaskSummary } from '../../api/schemas/task';
import { answerTo } from './answers';
import type { DemoApi } from './demo-api';
import { doerOf } from './people';
import type { Timeline } from './timeline';

const pollMs = 100;

/** Whom an order belongs to. */
type Owned = Pick<OrderAnswer, 'orderNo' | 'managerId'>;

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

async function openTasks(api: DemoApi, { orderNo, managerId }: Owned): Promise<readonly TaskSummary[]> {
  const path = `/api/v1/tasks?processKey=${orderNo}&sort=offeredAt`;
  return (await api.get<{ items: readonly TaskSummary[] }>(managerId, path)).items;
}

async function workOn(api: DemoApi, { taskId, group, candidates }: TaskSummary): Promise<void> {
  const { id } = doerOf(group, candidates);
  const path = `/api/v1/tasks/${taskId}`;
  const task = await api.post<TaskAnswer>(id, `${path}/claim`, {}, `demo-claim-${taskId}`);
  const answer = answerTo(task, new Date());
  await api.post<TaskAnswer>(id, `${path}/complete`, { answer }, `demo-complete-${taskId}`);
}

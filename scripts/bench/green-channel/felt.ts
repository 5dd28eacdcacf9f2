import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { TaskSummary } from '../../../api/schemas/task';
import { answerFor } from '../answers';
import type { ApiClient } from '../api-client';
import { percentile } from '../figures';

const clerk = 'desk-01';
const manager = 'am-01';

/** How soon somebody looks again who does not see the task yet. */
const lookAgainMs = 5;

/** How long single orders took, one value each, ms. */
export interface Times {
  readonly placedToTask: readonly number[];
  readonly handOver: readonly number[];
}

/** What single orders feel, ms. */
export interface Felt {
  readonly placedToTaskP50: number;
  readonly placedToTaskP95: number;
  readonly handoverP50: number;
  readonly handoverP95: number;
}

/** Places class A orders one after the other: from placing to the first task being seen, and from its answer to the next. */
export async function placeSingles(api: ApiClient, orders: number): Promise<Times> {
  const placedToTask: number[] = [];
  const handOver: number[] = [];
  for (let n = 0; n < orders; n += 1) {
    const ends = [{ addressId: 'KM-0001' }, { addressId: 'KM-0002' }];
    const input = { customerNo: 'C-1001', productCode: 'leased-line', bandwidthKbps: 2048, ends };
    const began = performance.now();
    const { orderNo } = (await api.post(clerk, '/api/v1/orders', randomUUID(), input)) as OrderAnswer;
    const task = await firstTask(api, orderNo, 'answer-order');
    placedToTask.push(performance.now() - began);
    const answered = performance.now();
    const answer = { answer: answerFor(task.name) };
    await api.post(manager, `/api/v1/tasks/${task.taskId}/complete`, randomUUID(), answer);
    await firstTask(api, orderNo, 'check-resources');
    handOver.push(performance.now() - answered);
  }
  return { placedToTask, handOver };
}

async function firstTask(api: ApiClient, orderNo: string, name: string): Promise<TaskSummary> {
  for (;;) {
    const found = await api.get(manager, `/api/v1/tasks?processKey=${orderNo}`);
    const task = (found as { items: readonly TaskSummary[] }).items.find((open) => open.name === name);
    if (task !== undefined) return task;
    await pause(lookAgainMs);
  }
}

export function feltIn(rounds: readonly Times[]): Felt {
  const placed = rounds.flatMap(({ placedToTask }) => placedToTask);
  const handedOver = rounds.flatMap(({ handOver }) => handOver);
  return {
    placedToTaskP50: percentile(placed, 50),
    placedToTaskP95: percentile(placed, 95),
    handoverP50: percentile(handedOver, 50),
    handoverP95: percentile(handedOver, 95),
  };
}

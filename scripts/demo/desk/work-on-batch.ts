import { setTimeout as pause } from 'node:timers/promises';
import type { BatchAnswer } from '../../../api/schemas/batch';
import type { TaskSummary } from '../../../api/schemas/task';
import { doerOf } from '../../client/doer-of';
import { answerTo } from '../answers';
import { workOn } from '../work-order';
import type { Desk } from './desk';
import { manager } from './people';

/** These items are rejected at first: the customer's sites were not ready. */
const notReady = /-0000[34]$/;

const atOnce = 15;
const pollMs = 400;
const tellEveryMs = 2_000;

/** Every department works on the orders of a batch until it and all of them are closed; `tell` hears how it is getting on. */
export async function workOnBatch(
  desk: Desk,
  batchNo: string,
  look: () => Promise<BatchAnswer>,
  tell: (batch: BatchAnswer) => void,
): Promise<BatchAnswer> {
  let told = '';
  let toldAt = 0;
  for (;;) {
    const batch = await look();
    const counts = JSON.stringify(batch.progress.counts);
    if (counts !== told && (Date.now() - toldAt > tellEveryMs || batch.closedAt !== null)) {
      tell(batch);
      told = counts;
      toldAt = Date.now();
    }
    // A batch ends with the result of its last order; customers are called back after that.
    if (batch.closedAt !== null && (await nothingOpen(desk, batchNo))) return batch;
    const tasks = await tasksOf(desk, batchNo);
    // People do not all look at once: what is offered meanwhile is done together.
    if (tasks.length < atOnce) await pause(pollMs);
    await Promise.all(tasks.slice(0, atOnce).map((task) => work(desk, batchNo, task)));
  }
}

/** Neither the batch nor one of its orders, whose numbers begin with its. */
async function nothingOpen(desk: Desk, batchNo: string): Promise<boolean> {
  const path = `/processes?number=${batchNo}&open=true&pageSize=1`;
  return (await desk.get<{ items: readonly unknown[] }>(manager, path)).items.length === 0;
}

/** Its own tasks and those of its orders; the newest of the manager's are enough to find the next ones. */
async function tasksOf(desk: Desk, batchNo: string): Promise<readonly TaskSummary[]> {
  const path = '/tasks?sort=offeredAt&order=desc&pageSize=200';
  const { items } = await desk.get<{ items: readonly TaskSummary[] }>(manager, path);
  return items.filter(({ processKey }) => processKey.startsWith(batchNo));
}

async function work(desk: Desk, batchNo: string, task: TaskSummary): Promise<void> {
  const { taskId, processKey, name, group } = task;
  const complete = async (as: string, answer: object): Promise<unknown> =>
    await desk.post(as, `/tasks/${taskId}/complete`, { answer });
  if (processKey === batchNo) {
    desk.teller.why(
      '两个网点未予受理：批次请客户经理决定，网点已具备条件，重跑失败条目。',
      'Two sites were rejected: the batch asks the account manager, who has the failed items run again now that they are ready.',
    );
    await complete(manager, { decision: 'rerun-failed', note: '网点已具备条件' });
  } else if (name === 'answer-order' && notReady.test(processKey))
    await complete(manager, { decision: 'reject', reason: '网点尚不具备条件' });
  // Stations accept what they are handed before they do it; at a desk one answers right away.
  else if (group.department === 'stations') await workOn(desk.api, task);
  else await complete(doerOf(task).id, answerTo({ name, context: {} }, new Date()));
}

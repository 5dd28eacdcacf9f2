import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskSummary } from '../../api/schemas/task';
import { doerOf } from '../client/doer-of';
import { processIdOf } from '../../domain/process/process-kind';
import { answerFor, orderedKbps } from './answers';
import type { ApiClient } from './api-client';
import { endsOf } from './ends-of';
import { orderShape } from './shape';
import { HandoverWatch, type Side } from './side';

const clerk = 'desk-01';
const customerNo = 'C-1001';

/** How soon somebody looks again who does not see the next task yet. */
const lookAgainMs = 50;

/** How long nothing may come. */
const patienceMs = 60_000;

/** Whole orders for a leased line through our HTTP API, with everything on. The people have to have signed in. */
export function bihuanSide(api: ApiClient): Side {
  let orders = 0;
  return {
    runOrder: async (pace) => {
      const ends = endsOf((orders += 1));
      const input = { customerNo, productCode: 'leased-line', bandwidthKbps: orderedKbps, ends };
      const placed = (await api.post(clerk, '/api/v1/orders', randomUUID(), input)) as OrderAnswer;
      const { orderNo, managerId } = placed;
      const watch = new HandoverWatch();
      let open = await openTasks(api, managerId, orderNo, orderShape[0]?.people ?? 0);
      for (const [index, { calls }] of orderShape.entries()) {
        const next = orderShape[index + 1];
        await pace();
        if (next === undefined) await completeAll(api, open);
        else
          open = await watch.time(calls, async () => {
            await completeAll(api, open);
            return await openTasks(api, managerId, orderNo, next.people);
          });
      }
      const order = (await api.get(managerId, `/api/v1/orders/${orderNo}`)) as OrderAnswer;
      if (order.closedAt === null) throw new Error(`${orderNo} is not closed but ${order.state}`);
      return {
        workflowId: processIdOf('order', orderNo),
        handoversMs: watch.handoversMs,
        throughSystemsMs: watch.throughSystemsMs,
      };
    },
  };
}

/**
 * The order's open tasks as soon as there are as many as there should be.
 * @throws Error when there never are
 */
async function openTasks(
  api: ApiClient,
  as: string,
  orderNo: string,
  wanted: number,
): Promise<readonly TaskSummary[]> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await api.get(as, `/api/v1/tasks?processKey=${orderNo}`);
    const { items } = found as { items: readonly TaskSummary[] };
    if (items.length === wanted) return items;
    if (performance.now() > deadline) {
      const names = items.map(({ name }) => name).join(', ');
      throw new Error(`${orderNo} should have ${wanted} open task(s) but has: ${names || 'none'}`);
    }
    await pause(lookAgainMs);
  }
}

async function completeAll(api: ApiClient, tasks: readonly TaskSummary[]): Promise<void> {
  await Promise.all(
    tasks.map((task) =>
      api.post(doerOf(task).id, `/api/v1/tasks/${task.taskId}/complete`, randomUUID(), {
        answer: answerFor(task.name),
      }),
    ),
  );
}

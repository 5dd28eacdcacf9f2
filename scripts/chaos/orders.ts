import { setTimeout as pause } from 'node:timers/promises';
import type { TaskSummary } from '../../api/schemas/task';
import type { OrderAnswers } from '../../domain/order/answers';
import type { SharedAnswers } from '../../domain/process/shared-answers';
import type { ApiClient } from '../client/api-client';
import { doerOf } from '../client/doer-of';

/** Something the API said yes to: it must be found in the record afterwards. */
export interface Acknowledged {
  readonly orderNo: string;
  readonly taskId: string | null;
  readonly what: 'placed' | 'completed' | 'cancelled';
}

const kunming = (n: number): string => `KM-${String((n % 300) + 1).padStart(4, '0')}`;

type Answers = OrderAnswers & SharedAnswers;

const answers: { readonly [T in keyof Answers]?: () => Answers[T] } = {
  'assess-cancellation': () => ({ decision: 'accept', note: null }),
  'answer-order': () => ({ decision: 'accept', note: null }),
  'check-resources': () => ({ result: 'available', note: null }),
  'confirm-promise': () => ({ decision: 'confirm' }),
  'set-up-transmission': () => ({ workDone: '已配置', reference: null }),
  'configure-data': () => ({ workDone: '已配置', reference: null }),
  'install-field': () => ({ workDone: '已装机', reference: null }),
  'test-end-to-end': () => ({
    measured: { lossPercent: 0, delayMs: 5, bandwidthKbps: 2048 },
    faultAt: null,
    note: null,
  }),
  'record-acceptance': () => ({
    decision: 'accepted',
    signedBy: '客户代表',
    signedAt: new Date().toISOString(),
    documentRef: 'YS-1',
  }),
  'call-back': () => ({ outcome: 'answered', satisfaction: 5, comment: null }),
};

/**
 * One order, worked on by people who try again whenever the system is away, always with the same key. Every third is cancelled after
 * `cancelAfter` tasks. Resolves when the order is closed.
 */
export async function liveThrough(
  api: ApiClient,
  n: number,
  cancelAfter: number | null,
  acknowledged: Acknowledged[],
): Promise<void> {
  const orderNo = `CHAOS-${process.pid}-${n}`;
  const order = {
    orderNo,
    customerNo: 'C-1001',
    productCode: 'leased-line',
    bandwidthKbps: 2048,
    ends: [{ addressId: kunming(2 * n) }, { addressId: kunming(2 * n + 1) }],
  };
  const placed = await api.post('desk-01', '/api/v1/orders', `place-${orderNo}`, order);
  if (placed.status !== 201) throw new Error(`${orderNo} was not placed: ${JSON.stringify(placed)}`);
  acknowledged.push({ orderNo, taskId: null, what: 'placed' });
  let done = 0;
  for (;;) {
    const { closedAt } = (await api.get('ops-01', `/api/v1/orders/${orderNo}`)).body as {
      closedAt: string | null;
    };
    if (closedAt !== null) return;
    if (done === cancelAfter) {
      const cancelled = await api.post('am-01', `/api/v1/orders/${orderNo}/cancel`, `cancel-${orderNo}`, {
        reason: '客户改变计划',
      });
      if (cancelled.status === 202) acknowledged.push({ orderNo, taskId: null, what: 'cancelled' });
    }
    const { items } = (await api.get('ops-01', `/api/v1/tasks?processKey=${orderNo}`)).body as {
      items: TaskSummary[];
    };
    const [task] = items;
    if (task === undefined) await pause(200);
    else if (await complete(api, task, acknowledged)) done += 1;
  }
}

async function complete(api: ApiClient, task: TaskSummary, acknowledged: Acknowledged[]): Promise<boolean> {
  const answer = answers[task.name as keyof Answers]?.();
  if (answer === undefined) throw new Error(`Chaos has no answer for ${task.name}`);
  const path = `/api/v1/tasks/${task.taskId}/complete`;
  const completed = await api.post(doerOf(task).id, path, `complete-${task.taskId}`, { answer });
  if (completed.status !== 200) return false;
  acknowledged.push({ orderNo: task.processKey, taskId: task.taskId, what: 'completed' });
  return true;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BatchAnswer } from '../../api/schemas/batch';
import type { OrderAnswer } from '../../api/schemas/order';
import type { TaskSummary } from '../../api/schemas/task';
import { answerFor } from './answers';
import type { ApiClient } from './api-client';
import { percentile } from './figures';

const clerk = 'desk-01';

/** What single class A orders feel, in milliseconds. */
export interface Felt {
  readonly placedToTaskP50: number;
  readonly placedToTaskP95: number;
  readonly handoverP50: number;
  readonly handoverP95: number;
}

/** The same on an idle system and while a batch runs. */
export interface GreenChannelFigures {
  readonly idle: Felt;
  readonly busy: Felt;
  /** Busy by idle; O2A-9 allows 2. */
  readonly ratio: Felt;
  readonly batchItems: number;
  /** How many of the batch's orders were started while single orders were measured. */
  readonly startedMeanwhile: number;
}

async function firstTask(api: ApiClient, orderNo: string, name: string): Promise<TaskSummary> {
  for (;;) {
    const found = await api.get('am-01', `/api/v1/tasks?processKey=${orderNo}`);
    const task = (found as { items: readonly TaskSummary[] }).items.find((open) => open.name === name);
    if (task !== undefined) return task;
    await pause(5);
  }
}

/** Places class A orders one after the other: from placing to the first task being seen, and from its answer to the next. */
async function feel(api: ApiClient, orders: number): Promise<Felt> {
  const placed: number[] = [];
  const handedOver: number[] = [];
  for (let n = 0; n < orders; n += 1) {
    const ends = [{ addressId: 'KM-0001' }, { addressId: 'KM-0002' }];
    const input = { customerNo: 'C-1001', productCode: 'leased-line', bandwidthKbps: 2048, ends };
    const began = performance.now();
    const { orderNo } = (await api.post(clerk, '/api/v1/orders', randomUUID(), input)) as OrderAnswer;
    const task = await firstTask(api, orderNo, 'answer-order');
    placed.push(performance.now() - began);
    const answered = performance.now();
    const answer = { answer: answerFor(task.name) };
    await api.post('am-01', `/api/v1/tasks/${task.taskId}/complete`, randomUUID(), answer);
    await firstTask(api, orderNo, 'check-resources');
    handedOver.push(performance.now() - answered);
  }
  return {
    placedToTaskP50: percentile(placed, 50),
    placedToTaskP95: percentile(placed, 95),
    handoverP50: percentile(handedOver, 50),
    handoverP95: percentile(handedOver, 95),
  };
}

function fileOf(items: number): string {
  const row = (n: number): string => `C-1007,group-sms-gateway,${randomUUID()} ${n}`;
  return ['customerNo,productCode,note', ...Array.from({ length: items }, (_, n) => row(n))].join('\n');
}

async function startedOf(api: ApiClient, batchNo: string): Promise<number> {
  const { progress } = (await api.get(clerk, `/api/v1/batches/${batchNo}`)) as BatchAnswer;
  return progress.counts.started;
}

/** Measures what a batch of a C customer does to single orders of an A customer (O2A-9). `orders`: how many of those, each time. */
export async function greenChannel(
  api: ApiClient,
  orders: number,
  batchItems: number,
): Promise<GreenChannelFigures> {
  await feel(api, Math.min(orders, 10));
  const idle = await feel(api, orders);
  const batch = (await api.postFile(clerk, '/api/v1/batches', fileOf(batchItems))) as BatchAnswer;
  while ((await startedOf(api, batch.batchNo)) < 5) await pause(50);
  const before = await startedOf(api, batch.batchNo);
  const busy = await feel(api, orders);
  const startedMeanwhile = (await startedOf(api, batch.batchNo)) - before;
  const by = (key: keyof Felt): number => busy[key] / idle[key];
  const ratio = {
    placedToTaskP50: by('placedToTaskP50'),
    placedToTaskP95: by('placedToTaskP95'),
    handoverP50: by('handoverP50'),
    handoverP95: by('handoverP95'),
  };
  return { idle, busy, ratio, batchItems, startedMeanwhile };
}

/** The figures for people, or as one line of JSON. */
export function greenChannelReport(figures: GreenChannelFigures, json: boolean): string {
  if (json) return JSON.stringify(figures);
  const { idle, busy, ratio, batchItems, startedMeanwhile } = figures;
  const row = (name: string, key: keyof Felt): string =>
    `${name.padEnd(40)}${idle[key].toFixed(1).padStart(10)}${busy[key].toFixed(1).padStart(10)}${ratio[key].toFixed(2).padStart(8)}`;
  return [
    `A batch of ${batchItems}; ${startedMeanwhile} of its orders were started while single orders were measured`,
    `${''.padEnd(40)}${'idle'.padStart(10)}${'batch'.padStart(10)}${'ratio'.padStart(8)}`,
    row('placed to first task, p50, ms', 'placedToTaskP50'),
    row('placed to first task, p95, ms', 'placedToTaskP95'),
    row('hand-over p50, ms', 'handoverP50'),
    row('hand-over p95, ms', 'handoverP95'),
  ].join('\n');
}

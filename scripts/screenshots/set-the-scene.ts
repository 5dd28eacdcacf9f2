import { randomUUID } from 'node:crypto';
import type { OrderAnswer } from '../../api/schemas/order';
import { doerOf } from '../client/doer-of';
import { anyAddress } from '../demo/any-address';
import { contractStory } from '../demo/contract-story';
import { coverageStory } from '../demo/coverage-story';
import type { DemoApi } from '../demo/demo-api';
import { deskStory } from '../demo/desk-story';
import { exitStory } from '../demo/exit-story';
import { loopsStory } from '../demo/loops-story';
import { solutionStory } from '../demo/solution-story';
import type { Stage } from '../demo/story';
import { until } from '../demo/until';
import { openTasks, someOpenTasks, workOn } from '../demo/work-order';
import type { Scene } from './scene';

const clerk = 'desk-01';
/** Sees every process. */
const overseer = 'area-01';

/** Sites of several customers, so that lists and boards have something in them. */
const customers = ['C-1001', 'C-1002', 'C-1003', 'C-1004', 'C-1008'] as const;

/** Plays every story, and leaves work lying about in all stages besides, as on a working day; a billing system that is down among it. */
export async function setTheScene(stage: Stage): Promise<Scene> {
  const { api, say } = stage;
  for (const story of [loopsStory, coverageStory, solutionStory, contractStory, exitStory, deskStory]) {
    say(`《${story.title.zh}》 ${story.title.en}`);
    const { disagreements } = await story.play({ ...stage, say: () => {} });
    for (const line of disagreements) say(`✗ ${line}`);
  }
  const closedOrderNo = await latest(api, 'order', 'open=false&customerNo=C-1004');
  for (const [n, customerNo] of [...customers, ...customers].entries()) {
    await advance(api, await placeLine(api, customerNo), n);
  }
  const order = await placeLine(api, 'C-1001');
  await advanceUntil(api, order, 'install-field');
  await leaveOneStuck(stage);
  return {
    orderNo: order.orderNo,
    fieldTaskId: await claimFieldTask(api, order),
    closedOrderNo,
    requestNo: await latest(api, 'coverage', ''),
    solutionNo: await latest(api, 'solution', ''),
    contractNo: await latest(api, 'contract', ''),
    exitNo: await latest(api, 'exit', ''),
    batchNo: await latest(api, 'batch', ''),
  };
}

async function placeLine(api: DemoApi, customerNo: string): Promise<OrderAnswer> {
  const ends = [{ addressId: anyAddress('KM') }, { addressId: anyAddress('QJ') }];
  const input = { customerNo, productCode: 'leased-line', bandwidthKbps: 2048, ends };
  return await api.post<OrderAnswer>(clerk, '/api/v1/orders', input, randomUUID());
}

async function advance(api: DemoApi, order: OrderAnswer, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const [task] = await someOpenTasks(api, order);
    await workOn(api, task);
  }
}

/** Works on everything until a task of this name is offered. */
async function advanceUntil(api: DemoApi, order: OrderAnswer, name: string): Promise<void> {
  for (;;) {
    const tasks = await someOpenTasks(api, order);
    if (tasks.some((task) => task.name === name)) return;
    await workOn(api, tasks[0]);
  }
}

async function claimFieldTask(api: DemoApi, order: OrderAnswer): Promise<string> {
  const task = await until('the field task in Kunming', async () => {
    const open = await openTasks(api, order);
    return open.find((each) => each.name === 'install-field' && doerOf(each).id === 'field-km-01') ?? null;
  });
  await api.post('field-km-01', `/api/v1/tasks/${task.taskId}/claim`, {}, randomUUID());
  return task.taskId;
}

/** An order that comes to its billing while that is down: the flow desk has an incident. */
async function leaveOneStuck({ api, failBilling }: Stage): Promise<void> {
  const order = await placeLine(api, 'C-1002');
  await advanceUntil(api, order, 'record-acceptance');
  await failBilling();
  await advance(api, order, 1);
  await until('an incident', async () => {
    const { items } = await api.get<{ items: readonly unknown[] }>('it-01', '/api/v1/incidents');
    return items[0] ?? null;
  });
}

/** The latest process of a kind. */
async function latest(api: DemoApi, kind: string, filter: string): Promise<string> {
  const path = `/api/v1/processes?kind=${kind}&pageSize=1&${filter}`;
  const { items } = await api.get<{ items: readonly { readonly processKey: string }[] }>(overseer, path);
  const [found] = items;
  if (found === undefined) throw new Error(`No ${kind} is there to be shown`);
  return found.processKey;
}

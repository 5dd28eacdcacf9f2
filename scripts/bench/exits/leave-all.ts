import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TaskSummary } from '../../../api/schemas/task';
import type { Store } from '../../../storage/store';
import type { ApiClient } from '../api-client';
import { inTurns } from './in-turns';
import { patiently } from './patiently';
import type { Leaver } from './seed-services';

const atOnce = 20;
const manager = 'am-01';
const patienceMs = 40 * 60_000;

const answers = [
  ['plan-retention', { plan: '上门拜访' }],
  ['conclude-retention', { outcome: 'lost', cause: 'closing-down', detail: '公司注销' }],
] as const;

/** Every customer asks to leave and is lost, all at once; resolves to the times from the word 'lost' to the proof, in ms. */
export async function leaveAll(
  api: ApiClient,
  store: Store,
  leavers: readonly Leaver[],
): Promise<readonly number[]> {
  const lostAt = new Map<string, number>();
  await inTurns(leavers, atOnce, async ({ customerNo }) => {
    const body = { mode: 'whole', customerNo, reason: '公司注销' };
    const key = randomUUID();
    const asked = await patiently(() => api.post('desk-01', '/api/v1/exits', key, body));
    const { exitNo } = asked as { exitNo: string };
    for (const [name, answer] of answers) {
      const task = await openTask(api, exitNo, name);
      const path = `/api/v1/tasks/${task.taskId}/complete`;
      await patiently(() => api.post(manager, path, task.taskId, { answer }));
    }
    lostAt.set(exitNo, Date.now());
  });
  return await untilAllProved(store, lostAt);
}

async function openTask(api: ApiClient, exitNo: string, name: string): Promise<TaskSummary> {
  for (;;) {
    const found = await patiently(() => api.get(manager, `/api/v1/tasks?processKey=${exitNo}`));
    const task = (found as { items: readonly TaskSummary[] }).items.find((open) => open.name === name);
    if (task !== undefined) return task;
    await pause(50);
  }
}

async function untilAllProved(store: Store, lostAt: ReadonlyMap<string, number>): Promise<readonly number[]> {
  const until = Date.now() + patienceMs;
  const exits = { kind: 'exit' as const };
  while ((await store.processes.countDocuments({ ...exits, closedAt: null })) > 0) {
    if (Date.now() > until) throw new Error('Not every exit is proved');
    await pause(500);
  }
  const closed = await store.processes.find(exits).toArray();
  return closed.map(({ businessKey, closedAt, milestones }) => {
    if (!milestones.some(({ name }) => name === 'exit-proved'))
      throw new Error(`${businessKey} is not proved`);
    return Date.parse(closedAt ?? '') - (lostAt.get(businessKey) ?? 0);
  });
}

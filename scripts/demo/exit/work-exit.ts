import { setTimeout as pause } from 'node:timers/promises';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { Label } from '../../../domain/people/department';
import { doerOf } from '../../client/doer-of';
import type { DemoApi } from '../demo-api';
import type { Timeline } from '../timeline';

/** An exit, as the API shows it. */
export interface ExitAnswer {
  readonly exitNo: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly details: {
    readonly ceased: readonly string[];
    readonly contractsClosed: readonly string[];
    readonly proved: boolean;
  };
}

export interface ProofAnswer {
  readonly agrees: boolean;
  readonly items: readonly {
    readonly systemName: Label;
    readonly what: Label;
    readonly subject: string;
    readonly found: string;
    readonly agrees: boolean;
  }[];
}

const pollMs = 200;
const patienceMs = 60_000;

/** Whoever it is for claims a task of an exit and does it, as soon as it is there. */
export async function doTask(api: DemoApi, exitNo: string, name: string, answer: object): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(pollMs)) {
    const path = `/api/v1/tasks?processKey=${exitNo}&pageSize=200`;
    const { items } = await api.get<{ items: readonly TaskSummary[] }>('ops-01', path);
    const task = items.find((candidate) => candidate.name === name);
    if (task === undefined) continue;
    const { id } = doerOf(task);
    await api.post<TaskAnswer>(id, `/api/v1/tasks/${task.taskId}/claim`, {}, `${task.taskId}-claim`);
    await api.post<TaskAnswer>(
      id,
      `/api/v1/tasks/${task.taskId}/complete`,
      { answer },
      `${task.taskId}-done`,
    );
    return;
  }
  throw new Error(`${exitNo} never asks for ${name}`);
}

/** The exit once its loop is closed, told as it goes. */
export async function untilClosed(api: DemoApi, exitNo: string, timeline: Timeline): Promise<ExitAnswer> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(pollMs)) {
    await timeline.show();
    const exit = await api.get<ExitAnswer>('ops-01', `/api/v1/exits/${exitNo}`);
    if (exit.closedAt === null) continue;
    await timeline.show();
    return exit;
  }
  throw new Error(`${exitNo} is not closed`);
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CoverageDetails } from '../../../api/schemas/coverage';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { CoverageAnswers, CoverageTaskName } from '../../../domain/coverage/answers';
import { doerOf } from '../../client/doer-of';
import type { DemoApi } from '../demo-api';
import type { Timeline } from '../timeline';
import { demoAnswers } from './demo-answers';

/** A coverage request as the API answers with it. */
export interface CoverageAnswer {
  readonly requestNo: string;
  readonly state: string;
  readonly managerId: string;
  readonly closedAt: string | null;
  readonly promise: { readonly dueAt: string | null; readonly state: string } | null;
  readonly details: CoverageDetails;
}

const path = '/api/v1/coverage-requests';
const pollMs = 100;

/** Somebody takes a request down. */
export async function takeRequest(api: DemoApi, as: string, body: object): Promise<CoverageAnswer> {
  return await api.post<CoverageAnswer>(as, path, body, `demo-${randomUUID()}`);
}

/** The people who work on a coverage request, through the API. */
export class CoveragePlay {
  constructor(
    private readonly api: DemoApi,
    private readonly requestNo: string,
    private readonly timeline: Timeline,
  ) {}

  async look(): Promise<CoverageAnswer> {
    return await this.api.get<CoverageAnswer>('area-01', `${path}/${this.requestNo}`);
  }

  /** Whose turn it is does their part well, until a task of this name is open, or (null) to the end. */
  async workUntil(name: CoverageTaskName | null): Promise<TaskSummary | null> {
    for (;;) {
      await this.timeline.show();
      const open = await this.openTasks();
      const wanted = open.find((task) => task.name === name);
      if (wanted !== undefined) return wanted;
      const [task] = open;
      if (task !== undefined) await this.answer(task, null);
      else if ((await this.look()).closedAt !== null) break;
      else await pause(pollMs);
    }
    await this.timeline.show();
    return null;
  }

  /** Does the part of this name in another way than the usual. */
  async answerThe<T extends CoverageTaskName>(name: T, answer: CoverageAnswers[T]): Promise<void> {
    const task = await this.workUntil(name);
    if (task === null) throw new Error(`${this.requestNo} was closed before ${name}`);
    await this.answer(task, answer);
    await this.timeline.show();
  }

  async refusedAnswer(task: TaskSummary, answer: object) {
    const { id } = doerOf(task);
    const to = `/api/v1/tasks/${task.taskId}/complete`;
    return await this.api.refused(id, to, { answer }, `demo-${randomUUID()}`);
  }

  private async answer(task: TaskSummary, given: object | null): Promise<void> {
    const { id } = doerOf(task);
    const at = `/api/v1/tasks/${task.taskId}`;
    const answer = given ?? demoAnswers[task.name as CoverageTaskName](new Date());
    await this.api.post<TaskAnswer>(id, `${at}/claim`, {}, `demo-claim-${task.taskId}`);
    await this.api.post<TaskAnswer>(id, `${at}/complete`, { answer }, `demo-complete-${task.taskId}`);
  }

  private async openTasks(): Promise<readonly TaskSummary[]> {
    const found = `/api/v1/tasks?processKey=${this.requestNo}&sort=offeredAt&pageSize=200`;
    return (await this.api.get<{ items: readonly TaskSummary[] }>('area-01', found)).items;
  }
}

import { randomUUID } from 'node:crypto';
import type { AttachmentAnswer } from '../../../api/schemas/attachment';
import type { SolutionDetails } from '../../../api/schemas/solution';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { Label } from '../../../domain/people/department';
import type { ProblemCode } from '../../../domain/errors';
import type { SolutionAnswers, SolutionTaskName } from '../../../domain/solution/answers';
import { doerOf } from '../../client/doer-of';
import type { DemoApi } from '../demo-api';
import { type Teller, nameOf } from '../loops/teller';
import { until } from '../until';

/** A solution request as the API answers with it. */
export interface SolutionAnswer {
  readonly solutionNo: string;
  readonly managerId: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly milestones: readonly { readonly name: string; readonly label: Label }[];
  readonly details: SolutionDetails;
}

/** One solution request on its way: what people do to it through the API. */
export class SolutionPlay {
  private constructor(
    private readonly api: DemoApi,
    private readonly teller: Teller,
    readonly solutionNo: string,
    readonly managerId: string,
  ) {}

  /** The account manager asks for a solution. */
  static async begin(api: DemoApi, teller: Teller, managerId: string, input: object): Promise<SolutionPlay> {
    const asked = await api.post<SolutionAnswer>(managerId, '/api/v1/solutions', input, randomUUID());
    return new SolutionPlay(api, teller, asked.solutionNo, asked.managerId);
  }

  async now(): Promise<SolutionAnswer> {
    return await this.api.get(this.managerId, `/api/v1/solutions/${this.solutionNo}`);
  }

  /** An open task of this name; waits for it. */
  async task(name: SolutionTaskName): Promise<TaskSummary> {
    const path = `/api/v1/tasks?processKey=${this.solutionNo}&pageSize=200`;
    return await until(`${this.solutionNo} to ask for ${name}`, async () => {
      const { items } = await this.api.get<{ items: readonly TaskSummary[] }>(this.managerId, path);
      return items.find((task) => task.name === name) ?? null;
    });
  }

  /** Whoever's turn it is answers, and the audience hears it. */
  async answer<T extends SolutionTaskName>(name: T, answer: SolutionAnswers[T]): Promise<TaskAnswer> {
    const task = await this.task(name);
    const { id } = doerOf(task);
    const path = `/api/v1/tasks/${task.taskId}/complete`;
    const done = await this.api.post<TaskAnswer>(id, path, { answer }, randomUUID());
    this.teller.fact(`${nameOf(id)}:${task.title.zh}`, task.title.en);
    return done;
  }

  /**
   * Whoever's turn it is answers what the rules do not allow.
   * @throws Error when it is taken, or refused for another reason
   */
  async refused<T extends SolutionTaskName>(
    name: T,
    answer: SolutionAnswers[T],
    code: ProblemCode,
  ): Promise<void> {
    const task = await this.task(name);
    const { id } = doerOf(task);
    const path = `/api/v1/tasks/${task.taskId}/complete`;
    const refusal = await this.api.refused(id, path, { answer }, randomUUID());
    if (refusal.code !== code) throw new Error(`${name}: ${refusal.code}, not ${code}`);
    this.teller.refusal(id, refusal);
  }

  /** Attaches a text to a task. */
  async attach(name: SolutionTaskName, fileName: string, content: string): Promise<AttachmentAnswer> {
    const task = await this.task(name);
    const query = new URLSearchParams({ taskId: task.taskId, fileName });
    const path = `/api/v1/attachments?${query.toString()}`;
    return await this.api.attach(doerOf(task).id, path, content);
  }

  /** How it ended; waits for it. */
  async end(): Promise<SolutionAnswer> {
    return await until(`${this.solutionNo} to end`, async () => {
      const now = await this.now();
      return now.closedAt === null ? null : now;
    });
  }
}

import { randomUUID } from 'node:crypto';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { OrderControlAnswer } from '../../../api/schemas/order-control';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { ProblemCode } from '../../../domain/errors';
import type { DemoApi } from '../demo-api';
import type { Timeline } from '../timeline';
import { until } from '../until';
import { type Owned, openTasks, someOpenTasks, workOn } from '../work-order';
import type { Teller } from './teller';

type Wanted = (task: TaskSummary) => boolean;

/** One order on its way through the story: what people do to it through the API; its timeline is shown as it happens. */
export class Play {
  constructor(
    private readonly api: DemoApi,
    private readonly owned: Owned,
    private readonly timeline: Timeline,
    readonly teller: Teller,
  ) {}

  get orderNo(): string {
    return this.owned.orderNo;
  }

  get managerId(): string {
    return this.owned.managerId;
  }

  get path(): string {
    return `/api/v1/orders/${this.orderNo}`;
  }

  async get<T>(as: string, path: string): Promise<T> {
    return await this.api.get<T>(as, path);
  }

  /** Tells what happened meanwhile. */
  async show(): Promise<void> {
    await this.timeline.show();
  }

  /** Somebody does something, and it is seen what came of it. */
  async post<T>(as: string, path: string, body: object): Promise<T> {
    const answer = await this.api.post<T>(as, path, body, randomUUID());
    await this.timeline.show();
    return answer;
  }

  /**
   * Somebody tries what they may not, and the audience hears why not.
   * @throws Error when it is possible, or refused for another reason
   */
  async refused(as: string, path: string, body: object, code: ProblemCode): Promise<void> {
    const refusal = await this.api.refused(as, path, body, randomUUID());
    if (refusal.code !== code) throw new Error(`POST ${path} by ${as}: ${refusal.code}, not ${code}`);
    this.teller.refusal(as, refusal);
  }

  async order(): Promise<OrderAnswer> {
    return await this.get(this.managerId, this.path);
  }

  async control(): Promise<OrderControlAnswer> {
    return await this.get(this.managerId, `${this.path}/control`);
  }

  /** Waits for a task to be offered; a system or the process may be busy. */
  async task(wanted: Wanted): Promise<TaskSummary> {
    const found = await until(
      `a task of ${this.owned.orderNo}`,
      async () => (await openTasks(this.api, this.owned)).find(wanted) ?? null,
    );
    await this.timeline.show();
    return found;
  }

  /** Somebody accepts a task, or does something else with it. */
  async act(as: string, { taskId }: TaskSummary, action: string, body: object): Promise<TaskAnswer> {
    return await this.post<TaskAnswer>(as, `/api/v1/tasks/${taskId}/${action}`, body);
  }

  /** Somebody accepts a task and answers it. */
  async answer(as: string, task: TaskSummary, answer: object): Promise<void> {
    await this.act(as, task, 'claim', {});
    await this.act(as, task, 'complete', { answer });
  }

  /** Everybody does what is theirs of what is wanted, until nothing of it is open. */
  async workOff(wanted: Wanted): Promise<void> {
    for (;;) {
      const next = (await openTasks(this.api, this.owned)).find(wanted);
      if (next === undefined) return;
      await this.workOn(next);
    }
  }

  /** Everybody does what is theirs until there is a task of this name; that one stays open. */
  async workUntil(name: string): Promise<TaskSummary> {
    for (;;) {
      const open = await someOpenTasks(this.api, this.owned);
      const found = open.find((task) => task.name === name);
      if (found !== undefined) {
        await this.timeline.show();
        return found;
      }
      await this.workOn(open[0]);
    }
  }

  /** Whoever's turn it is accepts a task and does it well. */
  async workOn(task: TaskSummary): Promise<void> {
    await workOn(this.api, task);
    await this.timeline.show();
  }
}

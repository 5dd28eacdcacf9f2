import { randomUUID } from 'node:crypto';
import type { ContractDetails } from '../../../api/schemas/contract';
import type { TaskSummary } from '../../../api/schemas/task';
import type { ContractAnswers, ContractTaskName } from '../../../domain/contract/answers';
import type { ProblemCode } from '../../../domain/errors';
import type { Label } from '../../../domain/people/department';
import type { DemoApi } from '../demo-api';
import { type Teller, nameOf } from '../loops/teller';
import { until } from '../until';

/** A sale as the API answers with it. */
export interface SaleAnswer {
  readonly contractNo: string;
  readonly managerId: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly milestones: readonly { readonly name: string; readonly label: Label }[];
  readonly details: ContractDetails;
}

/** One sale on its way: what people do to it through the API. */
export class SalePlay {
  private constructor(
    private readonly api: DemoApi,
    private readonly teller: Teller,
    readonly contractNo: string,
    readonly managerId: string,
  ) {}

  static async begin(api: DemoApi, teller: Teller, input: object): Promise<SalePlay> {
    const asked = await api.post<SaleAnswer>('am-01', '/api/v1/contracts', input, randomUUID());
    return new SalePlay(api, teller, asked.contractNo, asked.managerId);
  }

  async now(): Promise<SaleAnswer> {
    return await this.api.get(this.managerId, `/api/v1/contracts/${this.contractNo}`);
  }

  /** An open task of this name, at this level where there are several; waits for it. */
  async task(name: ContractTaskName, level: string | null): Promise<TaskSummary> {
    const path = `/api/v1/tasks?processKey=${this.contractNo}&pageSize=200`;
    return await until(`${this.contractNo} to ask for ${name}`, async () => {
      const { items } = await this.api.get<{ items: readonly TaskSummary[] }>(this.managerId, path);
      return items.find((task) => task.name === name && (level === null || task.place === level)) ?? null;
    });
  }

  /** Somebody answers their task, and the audience hears it. */
  async answer<T extends ContractTaskName>(as: string, name: T, answer: ContractAnswers[T]): Promise<void> {
    await this.answerAt(as, name, null, answer);
  }

  /** The same for one of several levels. */
  async answerAt<T extends ContractTaskName>(
    as: string,
    name: T,
    level: string | null,
    answer: ContractAnswers[T],
  ): Promise<void> {
    const { taskId, title } = await this.task(name, level);
    await this.api.post(as, `/api/v1/tasks/${taskId}/complete`, { answer }, randomUUID());
    const said = answer.decision;
    this.teller.fact(`${nameOf(as)}:${title.zh} ${said}`, `${title.en}: ${said}`);
  }

  /**
   * Somebody tries what they may not.
   * @throws Error when it is possible, or refused for another reason
   */
  async refused(as: string, name: ContractTaskName, answer: object, code: ProblemCode): Promise<void> {
    const { taskId } = await this.task(name, null);
    const path = `/api/v1/tasks/${taskId}/complete`;
    const refusal = await this.api.refused(as, path, { answer }, randomUUID());
    if (refusal.code !== code) throw new Error(`${name}: ${refusal.code}, not ${code}`);
    this.teller.refusal(as, refusal);
  }

  /** Waits until the sale is so far. */
  async until(reached: (sale: SaleAnswer) => boolean): Promise<SaleAnswer> {
    return await until(`${this.contractNo} to come so far`, async () => {
      const now = await this.now();
      return reached(now) ? now : null;
    });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { OrderAnswer } from '../../api/schemas/order';
import type { BatchAnswer, itemAnswer } from '../../api/schemas/batch';
import type { TaskSummary } from '../../api/schemas/task';
import type { ApiCaller, Reply } from './api-caller';

export type ItemAnswer = z.output<typeof itemAnswer>;

interface ItemsOf<T> {
  readonly items: readonly T[];
}

/** A batch as people follow and steer it over the API. */
export class ApiBatch {
  constructor(
    private readonly api: ApiCaller,
    readonly no: string,
  ) {}

  async now(): Promise<BatchAnswer> {
    return await this.api.get<BatchAnswer>('desk-01', `/api/v1/batches/${this.no}`);
  }

  /** Waits until it is so. */
  async until(what: (batch: BatchAnswer) => boolean): Promise<BatchAnswer> {
    for (;;) {
      const batch = await this.now();
      if (what(batch)) return batch;
      await pause(100);
    }
  }

  async items(query: string): Promise<readonly ItemAnswer[]> {
    const path = `/api/v1/batches/${this.no}/items?pageSize=200${query}`;
    return (await this.api.get<ItemsOf<ItemAnswer>>('desk-01', path)).items;
  }

  async orders(): Promise<readonly OrderAnswer[]> {
    const path = `/api/v1/orders?pageSize=200&batchNo=${this.no}`;
    return (await this.api.get<ItemsOf<OrderAnswer>>('desk-01', path)).items;
  }

  async ask(action: 'pause' | 'resume' | 'cancel' | 'rerun', as: string): Promise<Reply<BatchAnswer>> {
    return await this.api.post<BatchAnswer>(as, `/api/v1/batches/${this.no}/${action}`, { reason: '试验' });
  }

  /** Its open task for the owner; waits for it. */
  async question(): Promise<TaskSummary> {
    for (;;) {
      const path = `/api/v1/tasks?processKey=${this.no}`;
      const [task] = (await this.api.get<ItemsOf<TaskSummary>>('desk-01', path)).items;
      if (task !== undefined) return task;
      await pause(100);
    }
  }

  async decide(as: string, decision: string): Promise<number> {
    const { taskId } = await this.question();
    const answer = { decision, note: null };
    return (await this.api.post(as, `/api/v1/tasks/${taskId}/complete`, { answer })).status;
  }
}

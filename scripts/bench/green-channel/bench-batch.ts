import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BatchAnswer } from '../../../api/schemas/batch';
import { usualPace } from '../../../domain/batch/limits';
import type { ApiClient } from '../api-client';

const clerk = 'desk-01';
const lookAgainMs = 50;

/** How long nothing is started by a batch that was paused a moment ago, before it counts as quiet. */
const quietMs = 1_500;

/** A batch of a class C customer, which nobody works on: whatever it has started stands open. */
export class BenchBatch {
  private constructor(
    private readonly api: ApiClient,
    private readonly no: string,
  ) {}

  static async upload(api: ApiClient, items: number): Promise<BenchBatch> {
    const { batchNo } = (await api.postFile(clerk, '/api/v1/batches', fileOf(items))) as BatchAnswer;
    return new BenchBatch(api, batchNo);
  }

  /** Resolves when nothing is started any more. */
  async pause(): Promise<void> {
    await this.ask('pause');
    for (let before = -1; before !== (await this.started()); await pause(quietMs))
      before = await this.started();
  }

  /** Resolves when it has started something again. */
  async resume(): Promise<void> {
    const before = await this.started();
    await this.ask('resume');
    await this.untilStarted(before + 1);
  }

  /** Resolves when so many are started. */
  async untilStarted(count: number): Promise<void> {
    while ((await this.started()) < count) await pause(lookAgainMs);
  }

  /**
   * How many orders a second it starts while something is done.
   * @throws Error when there was nothing left for it to start
   */
  async rateDuring(
    work: () => Promise<void>,
  ): Promise<{ readonly started: number; readonly seconds: number }> {
    const before = await this.started();
    const began = performance.now();
    await work();
    const { started, waiting } = (await this.now()).progress.counts;
    const seconds = (performance.now() - began) / 1_000;
    if (waiting === 0 || started >= usualPace.underWay)
      throw new Error('The batch had nothing left to start while it was measured: take fewer orders');
    return { started: started - before, seconds };
  }

  async started(): Promise<number> {
    return (await this.now()).progress.counts.started;
  }

  private async now(): Promise<BatchAnswer> {
    return (await this.api.get(clerk, `/api/v1/batches/${this.no}`)) as BatchAnswer;
  }

  private async ask(action: 'pause' | 'resume'): Promise<void> {
    await this.api.post(clerk, `/api/v1/batches/${this.no}/${action}`, randomUUID(), { reason: '性能测量' });
  }
}

function fileOf(items: number): string {
  const row = (n: number): string => `C-1007,group-sms-gateway,${randomUUID()} ${n}`;
  return ['customerNo,productCode,note', ...Array.from({ length: items }, (_, n) => row(n))].join('\n');
}

import { Context } from '@temporalio/activity';
import type { BatchCounts } from '../../domain/batch/batch';
import { batchSize } from '../../domain/batch/limits';
import { whenAbandoned } from './abandoned';
import type { BatchRecords, StartOrder, StartUnlessAbandoned } from './batch-ports';
import { type BatchRun, type RunBatch, runBatch } from './run-batch';

/**
 * How often a run gives a sign of life, and learns by it that it is called off. Well below what a batch's process waits for one
 * (workflows/batch/batch-steps.ts).
 */
export const signEveryMs = 2_000;

export interface BatchActivities {
  /** Runs a batch until somebody has to decide; hours if need be, with signs of life. */
  runBatch(request: RunBatch): Promise<BatchRun>;
  /** Gives up the items whose orders were not started; answers how many items are in which state then. */
  giveUpWaiting(batchNo: string, reason: string): Promise<BatchCounts>;
  /** Makes failed items wait again. */
  rerunFailed(batchNo: string): Promise<BatchCounts>;
}

export function createBatchActivities(records: BatchRecords, start: StartUnlessAbandoned): BatchActivities {
  const { items } = records;
  const now = (): string => new Date().toISOString();
  return {
    runBatch: async (request) => {
      const context = Context.current();
      const { signal, givenUp } = whenAbandoned(context);
      // A call that is given up may take its time to notice.
      const startOrGiveUp: StartOrder = async (order) => await Promise.race([start(order, signal), givenUp]);
      // By the clock, because one start, and the rest after it, may take longer than the process waits for a sign.
      const signs = setInterval(() => context.heartbeat(), signEveryMs);
      try {
        const life = { now, rest: async (ms: number) => await context.sleep(ms) };
        return await runBatch(records, startOrGiveUp, request, life);
      } catch (error) {
        // Called off while its last start failed, it ends as called off.
        if (context.cancellationSignal.aborted) await context.cancelled;
        throw error;
      } finally {
        clearInterval(signs);
      }
    },
    giveUpWaiting: async (batchNo, reason) => {
      await markWhatStands(records, batchNo, now);
      await items.giveUpWaiting(batchNo, reason, now());
      return await items.counts(batchNo);
    },
    rerunFailed: async (batchNo) => {
      await items.rerunFailed(batchNo);
      return await items.counts(batchNo);
    },
  };
}

/** A worker that died between starting an order and saying so has left its item waiting. */
async function markWhatStands(
  { items, standingOf }: Pick<BatchRecords, 'items' | 'standingOf'>,
  batchNo: string,
  now: () => string,
): Promise<void> {
  const waiting = await items.waiting(batchNo, batchSize.atMost);
  const standing = await standingOf(waiting.map(({ orderNo }) => orderNo));
  for (const item of waiting) if (standing.has(item.orderNo)) await items.markStarted(item, now());
}

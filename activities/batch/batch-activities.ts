import { Context } from '@temporalio/activity';
import type { BatchCounts } from '../../domain/batch/batch';
import type { BatchRecords, StartOrder } from './batch-ports';
import { type BatchRun, type RunBatch, runBatch } from './run-batch';

/**
 * How often a run gives a sign of life, and learns by it that it is called off. Well below what a batch's process waits for one
 * (workflows/batch/batch-steps.ts).
 */
export const signEveryMs = 2_000;

export interface BatchActivities {
  /** Runs a batch until somebody has to decide; hours if need be, with signs of life. */
  runBatch(request: RunBatch): Promise<BatchRun>;
  /** Gives up the items that were not started; answers how many items are in which state then. */
  giveUpWaiting(batchNo: string, reason: string): Promise<BatchCounts>;
  /** Makes failed items wait again. */
  rerunFailed(batchNo: string): Promise<BatchCounts>;
}

export function createBatchActivities(records: BatchRecords, start: StartOrder): BatchActivities {
  const { items } = records;
  const now = (): string => new Date().toISOString();
  return {
    runBatch: async (request) => {
      const context = Context.current();
      const startOrGiveUp: StartOrder = async (order) =>
        await Promise.race([start(order), context.cancelled]);
      // By the clock, because one start, and the rest after it, may take longer than the process waits for a sign.
      const signs = setInterval(() => context.heartbeat(), signEveryMs);
      try {
        return await runBatch(records, startOrGiveUp, request, {
          now,
          rest: async (ms) => await context.sleep(ms),
        });
      } finally {
        clearInterval(signs);
      }
    },
    giveUpWaiting: async (batchNo, reason) => {
      await items.giveUpWaiting(batchNo, reason, now());
      return await items.counts(batchNo);
    },
    rerunFailed: async (batchNo) => {
      await items.rerunFailed(batchNo);
      return await items.counts(batchNo);
    },
  };
}

import { Context } from '@temporalio/activity';
import type { BatchCounts } from '../../domain/batch/batch';
import type { BatchRecords, StartOrder } from './batch-ports';
import { type BatchRun, type RunBatch, runBatch } from './run-batch';

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
      return await runBatch(records, startOrGiveUp, request, {
        now,
        alive: () => context.heartbeat(),
        rest: async (ms) => await context.sleep(ms),
      });
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

import { ActivityCancellationType, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BatchActivities } from '../../activities/batch/batch-activities';
import { batchQueue } from './contract';

const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' } as const;

/** What a batch has done outside its process. Tried for as long as it takes: whatever it does is in the records, and done once. */
export function batchSteps(): BatchActivities {
  const taskQueue = batchQueue(workflowInfo().taskQueue);
  // A run lasts as long as orders do; when it is broken off, nothing but its signs of life says so.
  const { runBatch } = proxyActivities<BatchActivities>({
    taskQueue,
    startToCloseTimeout: '24 hours',
    heartbeatTimeout: '10 seconds',
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    retry,
  });
  const { giveUpWaiting, rerunFailed } = proxyActivities<BatchActivities>({
    taskQueue,
    startToCloseTimeout: '1 minute',
    retry,
  });
  return { runBatch, giveUpWaiting, rerunFailed };
}

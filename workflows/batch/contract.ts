import { defineUpdate } from '@temporalio/workflow';
import type { BatchCounts, BatchStart } from '../../domain/batch/batch';
import type { PersonActor } from '../../domain/process/actor';
import type { ProcessState } from '../../domain/process/state';
import type { Receipt } from '../shared/contract';

/** The workflow type of a batch. */
export const batchWorkflowType = 'batchOfOrders';

export type BatchOfOrders = (start: BatchStart) => Promise<BatchOutcome>;

/** How a batch ended. */
export interface BatchOutcome {
  readonly batchNo: string;
  readonly state: ProcessState;
  readonly counts: BatchCounts;
}

/** The task queue of what batches do, next to the queue of the processes: a batch takes no hand from anybody else. */
export function batchQueue(queue: string): string {
  return `${queue}-batches`;
}

/** Who has failed items run again, and why. */
export interface RerunRequest {
  readonly by: PersonActor;
  readonly reason: string;
}

/** Runs the failed items again. */
export const rerunFailedItems = defineUpdate<Receipt, [RerunRequest]>('rerunFailedItems');

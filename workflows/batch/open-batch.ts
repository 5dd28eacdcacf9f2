import { setHandler } from '@temporalio/workflow';
import type { BatchActivities } from '../../activities/batch/batch-activities';
import { problemsOfBatchAnswer } from '../../domain/batch/answer-rules';
import type { BatchStart } from '../../domain/batch/batch';
import { theProcess } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import type { ProcessStarted } from '../../domain/process/event';
import { Control } from '../shared/control';
import { type Process, openProcess } from '../shared/process';
import { refuse } from '../shared/refusal';
import { Steps } from '../shared/steps';
import { batchSteps } from './batch-steps';
import { rerunFailedItems } from './contract';

/** A batch on its way. */
export interface Batch {
  readonly start: BatchStart;
  readonly process: Process;
  readonly control: Control;
  readonly steps: BatchActivities;
  /** How often failed items were run again. */
  reruns: number;
  /** Reruns that were asked for and do not stand in the records yet. */
  rerunning: number;
  /** Nothing is started any more. */
  ending: boolean;
}

/** Orders that were started go on by themselves: cancelling a batch loses nothing. */
const losesNothing: Assessment = {
  steps: [],
  pastSoftPoint: false,
  costCny: 0,
  promise: { before: null, after: null },
};

function startedBy(start: BatchStart): ProcessStarted {
  return {
    kind: 'batch',
    businessKey: start.batchNo,
    customerNo: start.customerNo,
    tier: start.tier,
    priority: start.priority,
    managerId: start.managerId,
    calendar: { id: start.calendar.id, version: start.calendar.version },
    requestKey: start.requestKey,
    details: {
      product: { code: start.product.code, name: { ...start.product.name } },
      fileName: start.fileName,
      items: start.items,
      threshold: { ...start.threshold },
      uploadedBy: start.enteredBy.id,
    },
  };
}

/** Opens a batch's record and registers everything it answers to. */
export function openBatch(start: BatchStart): Batch {
  const process = openProcess(
    startedBy(start),
    start.enteredBy,
    start.calendar,
    'batch-running',
    problemsOfBatchAnswer,
  );
  process.clocks.goBy(start.limits);
  const control = new Control(process, new Steps(), {
    restingState: () => 'inProgress',
    assessCancellation: () => losesNothing,
  });
  const batch: Batch = {
    start,
    process,
    control,
    steps: batchSteps(),
    reruns: 0,
    rerunning: 0,
    ending: false,
  };
  control.listen();
  listenToReruns(batch);
  process.record.add('stage.entered', { stage: 'batch-running' }, theProcess);
  process.record.add('milestone.reached', { milestone: 'batch-received' }, theProcess);
  return batch;
}

function listenToReruns(batch: Batch): void {
  const { process, steps, start, control } = batch;
  setHandler(
    rerunFailedItems,
    async ({ by, reason }) => {
      batch.rerunning += 1;
      await steps.rerunFailed(start.batchNo);
      batch.rerunning -= 1;
      batch.reruns += 1;
      process.record.add('details.changed', { changes: { reruns: batch.reruns, rerunFor: reason } }, by);
      return await process.record.receipt();
    },
    {
      validator: (_request) => {
        if (batch.ending || control.cancelledFor !== null)
          refuse('conflict', 'The batch is coming to its end.');
        if (process.record.isFull) refuse('conflict', 'The record of the batch is full.');
      },
    },
  );
}

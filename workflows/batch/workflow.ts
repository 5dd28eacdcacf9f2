import { CancellationScope, allHandlersFinished, condition } from '@temporalio/workflow';
import type { BatchCounts, BatchStart } from '../../domain/batch/batch';
import { theProcess } from '../../domain/process/actor';
import type { ProcessState } from '../../domain/process/state';
import { become, close } from '../shared/process';
import type { BatchOutcome } from './contract';
import { type Batch, openBatch } from './open-batch';
import { followToTheEnd, tellBatch } from './story';

/**
 * Many orders of one kind from one file (BAT-1). The workflow's id is `batch/<batchNo>`; each item is an order of its own, which the
 * batch starts and follows. Its own history grows with what people decide, not with the items.
 */
export async function batchOfOrders(start: BatchStart): Promise<BatchOutcome> {
  const batch = openBatch(start);
  return await CancellationScope.nonCancellable(async () => {
    const { cancelled } = await batch.control.tell(() => tellBatch(batch));
    if (cancelled !== null) await giveUp(batch, cancelled);
    const { counts } = await followToTheEnd(batch);
    conclude(batch, counts, cancelled);
    await batch.process.problems.settled();
    await close(batch.process);
    await condition(allHandlersFinished);
    return { batchNo: start.batchNo, state: batch.process.record.view.state, counts };
  });
}

/** Nothing more is started; orders that were started go on by themselves, and are followed to their end. */
async function giveUp(batch: Batch, reason: string): Promise<void> {
  batch.ending = true;
  await condition(() => batch.rerunning === 0);
  await batch.steps.giveUpWaiting(batch.start.batchNo, `批次已取消 / the batch was cancelled: ${reason}`);
}

function conclude({ process }: Batch, counts: BatchCounts, cancelled: string | null): void {
  process.record.add('details.changed', { changes: { counts: { ...counts } } }, theProcess);
  become(process, cancelled === null ? endOf(counts) : 'cancelled', cancelled, theProcess);
  process.record.add('milestone.reached', { milestone: 'batch-ended' }, theProcess);
}

function endOf({ done, failed }: BatchCounts): ProcessState {
  if (failed === 0) return 'completed';
  return done === 0 ? 'failed' : 'partial';
}

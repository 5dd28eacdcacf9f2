import { condition } from '@temporalio/workflow';
import type { BatchRun } from '../../activities/batch/run-batch';
import { type Forgiven, nothingForgiven } from '../../domain/batch/threshold';
import { type Actor, theProcess } from '../../domain/process/actor';
import { become } from '../shared/process';
import { askOwner } from './decide';
import type { Batch } from './open-batch';

const tooMany = '失败条目过多，批次自动暂停 / too many items failed: the batch has paused by itself';

/** Tells a batch from its first order to the end of the last: runs, and asks its owner whenever it may not go on by itself (BAT-1). */
export async function tellBatch(batch: Batch): Promise<void> {
  const { process, control } = batch;
  become(process, 'inProgress', null, theProcess);
  let forgiven: Forgiven = nothingForgiven;
  for (;;) {
    await control.clear();
    // The run looks into the records whether it may go on.
    await process.record.written();
    const { reruns } = batch;
    const run = await runOnce(batch, forgiven);
    await condition(() => batch.rerunning === 0);
    const wasRerun = (): boolean => batch.reruns > reruns;
    if (run.why !== 'called-off' && !wasRerun()) {
      const { done, failed } = run.counts;
      if (run.why === 'ended' && (failed === 0 || batch.ending)) {
        batch.ending = true;
        return;
      }
      await decide(batch, run);
      forgiven = { done, failed };
    }
    // What is run again has not failed yet.
    if (wasRerun()) forgiven = { ...forgiven, failed: 0 };
  }
}

/** Follows what was started until all of it has ended; answers how. */
export async function followToTheEnd(batch: Batch): Promise<BatchRun> {
  batch.ending = true;
  return await runOnce(batch, nothingForgiven);
}

async function runOnce({ start, steps, ending }: Batch, forgiven: Forgiven): Promise<BatchRun> {
  const { batchNo, enteredBy, threshold, pace } = start;
  return await steps.runBatch({ batchNo, enteredBy, starting: !ending, forgiven, threshold, pace });
}

async function decide(batch: Batch, { why, counts }: BatchRun): Promise<void> {
  if (why === 'called-off') return;
  if (why === 'too-many-failed') pause(batch);
  const decision = await askOwner(batch, why, counts);
  if (decision === null) {
    goOn(batch, null, theProcess);
    return;
  }
  const { answer, by } = decision;
  if (answer.decision === 'rerun-failed') {
    await batch.steps.rerunFailed(batch.start.batchNo);
    batch.reruns += 1;
    batch.process.record.add(
      'details.changed',
      { changes: { reruns: batch.reruns, rerunFor: answer.note } },
      by,
    );
  }
  if (answer.decision === 'end') {
    batch.ending = true;
    await batch.steps.giveUpWaiting(batch.start.batchNo, '批次已结束 / the batch was ended');
  }
  goOn(batch, answer.note, by);
}

function pause({ process }: Batch): void {
  process.record.add('hold.placed', { cause: 'internal', reason: tooMany, evidence: null }, theProcess);
  become(process, 'held', tooMany, theProcess);
}

function goOn({ process, control }: Batch, note: string | null, by: Actor): void {
  if (process.record.view.hold === null) return;
  control.liftHold(note, by);
  become(process, 'inProgress', note, by);
}

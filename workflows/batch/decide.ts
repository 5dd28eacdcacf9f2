import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { BatchAnswers } from '../../domain/batch/answers';
import type { BatchCounts } from '../../domain/batch/batch';
import { decisionBudget } from '../../domain/batch/limits';
import { batchTaskTitles } from '../../domain/batch/tasks';
import { accountManagers } from '../../domain/people/groups';
import type { Member } from '../../domain/process/actor';
import type { TaskSpec } from '../../domain/process/human-task';
import { groupOf, partyOf } from '../../domain/process/party';
import { now } from '../shared/now';
import type { Answered } from '../shared/task-desk';
import type { Batch } from './open-batch';

type Decision = Answered<BatchAnswers['decide-on-batch']>;

function taskOf({ start, process }: Batch, why: 'too-many-failed' | 'ended', counts: BatchCounts): TaskSpec {
  const uploader: Member = start.enteredBy;
  const { managerId } = process.record.view;
  return {
    name: 'decide-on-batch',
    title: batchTaskTitles['decide-on-batch'],
    stage: 'batch-running',
    group: accountManagers,
    alsoFor: uploader.roles.includes('account-manager') ? [] : [groupOf(uploader)],
    candidates: [...new Set([managerId, uploader.id])],
    excluded: [],
    from: partyOf(uploader),
    returnable: false,
    place: null,
    context: { why, ...counts, product: { ...start.product.name } },
  };
}

/**
 * Asks the owner how the batch goes on: the account manager, or who handed the file in. Null when somebody has answered by what they did: resumed it, or had
 * the failed items run again.
 */
export async function askOwner(
  batch: Batch,
  why: 'too-many-failed' | 'ended',
  counts: BatchCounts,
): Promise<Decision | null> {
  const { tasks, record } = batch.process;
  const { reruns } = batch;
  const wasHeld = record.view.hold !== null;
  const asking = new CancellationScope();
  const overtaken = (): boolean => batch.reruns > reruns || (wasHeld && record.view.hold === null);
  void asking
    .run(() => condition(overtaken))
    .then(
      () => asking.cancel(),
      () => {},
    );
  try {
    return await asking.run(() =>
      tasks.askWhom<BatchAnswers['decide-on-batch']>(taskOf(batch, why, counts), decisionBudget, now()),
    );
  } catch (error) {
    if (isCancellation(error) && overtaken() && !CancellationScope.current().consideredCancelled) return null;
    throw error;
  } finally {
    asking.cancel();
  }
}

import { CancellationScope, allHandlersFinished, condition, isCancellation } from '@temporalio/workflow';
import type { ContractWatchStart } from '../../domain/contract-watch/contract-watch';
import { theProcess } from '../../domain/process/actor';
import type { ProcessState } from '../../domain/process/state';
import { type Process, become, close } from '../shared/process';
import { openWatch } from './open-watch';
import { type WatchEnd, watch } from './watch';

/**
 * Watches over the end of one contract (CON-3): the account manager, whoever that is by then, is warned at each of the agreed days, once.
 * Ends when the contract is renewed, ends on another day, or has ended. The workflow's id is `contract-watch/<contractNo>.<last day>`.
 */
export async function contractWatch(
  start: ContractWatchStart,
): Promise<{ readonly businessKey: string; readonly state: ProcessState }> {
  const process = openWatch(start);
  const end = await untilCancelled(() => watch(start, process));
  await CancellationScope.nonCancellable(async () => {
    conclude(process, end);
    await process.problems.settled();
    await close(process);
    await condition(allHandlersFinished);
  });
  return { businessKey: start.businessKey, state: process.record.view.state };
}

async function untilCancelled(story: () => Promise<WatchEnd>): Promise<WatchEnd> {
  try {
    return await story();
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return 'watch-called-off';
  }
}

function conclude(process: Process, end: WatchEnd): void {
  process.problems.withdrawAll();
  if (end === 'watch-called-off') {
    become(process, 'assessingCancellation', null, theProcess);
    become(process, 'pendingCancellation', null, theProcess);
  }
  become(process, end === 'watch-called-off' ? 'cancelled' : 'completed', null, theProcess);
  process.record.add('milestone.reached', { milestone: end }, theProcess);
}

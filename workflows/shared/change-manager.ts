import { setHandler } from '@temporalio/workflow';
import { mayAttend } from '../../domain/process/attention-rules';
import { isKeptFor } from '../../domain/process/reduce-manager';
import type { ClockKeeper } from './clock-keeper';
import { type ChangeManagerRequest, changeManager } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';
import type { TaskDesk } from './task-desk';

/**
 * Registers what it means for a process that its customer has another account manager (HND-1). Call before anything is awaited; a kind
 * that has customers beside its own calls it again, with what it means there.
 */
export function listenToManagerChange(
  record: ProcessRecord,
  change: (request: ChangeManagerRequest) => void,
): void {
  setHandler(
    changeManager,
    async (request) => {
      change(request);
      return await record.receipt();
    },
    {
      validator: ({ by }) => {
        if (!mayAttend(record.view, by)) refuse('forbidden', 'This is for who looks after the customer');
        if (record.view.closedAt !== null) refuse('process-closed', 'The process is over');
      },
    },
  );
}

/**
 * Gives the process to another account manager now: in one event what was kept for the former one is handed to the new one, with a clock
 * for accepting it.
 */
export function giveToManager(
  record: ProcessRecord,
  clocks: ClockKeeper,
  desk: TaskDesk,
  { by, to, reason }: ChangeManagerRequest,
): void {
  const from = record.view.managerId;
  if (from === to) return;
  const handed = record
    .openTasks()
    .filter((task) => isKeptFor(task, from, to))
    .map(({ taskId }) => ({ taskId, acceptance: clocks.acceptanceClock(taskId, clocks.limits.acceptance) }));
  record.add('manager.changed', { from, to, reason, handed }, by);
  desk.managerChanged(from, to);
}

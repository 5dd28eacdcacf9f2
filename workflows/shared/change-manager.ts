import { setHandler } from '@temporalio/workflow';
import { mayAttend } from '../../domain/process/attention-rules';
import { isKeptFor } from '../../domain/process/reduce-manager';
import type { ClockKeeper } from './clock-keeper';
import { type ChangeManagerRequest, changeManager } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';
import type { TaskDesk } from './task-desk';

/**
 * Registers the change of the process's account manager (HND-1): in one event what was kept for the old one is handed to the new one, with
 * a clock for accepting it. Call before anything is awaited.
 */
export function listenToManagerChange(record: ProcessRecord, clocks: ClockKeeper, desk: TaskDesk): void {
  setHandler(
    changeManager,
    async (request) => {
      giveToManager(record, clocks, desk, request);
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

/** Gives the process to another account manager now; what was kept for the former one is handed over. */
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

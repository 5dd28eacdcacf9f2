import { setHandler } from '@temporalio/workflow';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { type Actor, theProcess } from '../../domain/process/actor';
import type { ProcessStarted } from '../../domain/process/event';
import { problemsOfSharedAnswer } from '../../domain/process/shared-answer-rules';
import { type ProcessState, isTerminal, mayBecome } from '../../domain/process/state';
import { listenToCalendars } from './apply-calendar';
import { listenToAttention } from './attention';
import { giveToManager, listenToManagerChange } from './change-manager';
import { ClockKeeper } from './clock-keeper';
import { acknowledgeProcess, describeProcess } from './contract';
import { Problems } from './problems';
import { ProcessRecord } from './process-record';
import { SystemCalls } from './system-calls';
import { type AnswerCheck, TaskDesk } from './task-desk';
import { listenToTasks } from './task-handlers';
import { Visibility } from './visibility';

/** The building blocks every process is written with. */
export interface Process {
  readonly record: ProcessRecord;
  readonly clocks: ClockKeeper;
  readonly tasks: TaskDesk;
  readonly problems: Problems;
  readonly calls: SystemCalls;
}

/**
 * Opens the record of a process and registers what every process answers to. Call it first, before anything is awaited, so that
 * no message meets a process that isn't listening.
 */
export function openProcess(
  start: ProcessStarted,
  by: Actor,
  calendar: WorkingCalendar,
  firstStage: string,
  checkAnswer: AnswerCheck,
): Process {
  const visibility = new Visibility(firstStage, calendar);
  const record = new ProcessRecord(start, by, (view, tasks) => visibility.show(view, tasks));
  const clocks = new ClockKeeper(record, calendar);
  const tasks = new TaskDesk(record, clocks);
  const calls = new SystemCalls(record);
  listenToTasks(record, clocks, tasks, (task, answer) => [
    ...problemsOfSharedAnswer(task, answer),
    ...calls.problemsOf(task, answer),
    ...checkAnswer(task, answer),
  ]);
  const problems = new Problems(record, clocks, tasks);
  problems.listen();
  calls.listen();
  listenToAttention(record);
  listenToCalendars(record, clocks);
  listenToManagerChange(record, (request) => giveToManager(record, clocks, tasks, request));
  setHandler(acknowledgeProcess, async () => await record.receipt());
  setHandler(describeProcess, () => record.view);
  return { record, clocks, tasks, problems, calls };
}

/** Moves the process to another state, along the table of state.ts. */
export function become({ record }: Process, to: ProcessState, reason: string | null, actor: Actor): void {
  const from = record.view.state;
  if (from === to) return;
  if (!mayBecome(from, to)) throw new RangeError(`A process that is ${from} cannot become ${to}`);
  record.add('state.changed', { to, reason }, actor);
}

/** The last words of a process: its record is closed. */
export async function close(process: Process): Promise<void> {
  const outcome = process.record.view.state;
  if (!isTerminal(outcome)) throw new RangeError(`A process cannot be closed while ${outcome}`);
  process.record.add('process.closed', { outcome }, theProcess);
  await process.record.written();
}

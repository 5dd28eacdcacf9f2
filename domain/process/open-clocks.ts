import type { Clock } from '../clock/clock';
import type { ProcessView } from './process-view';
import type { TaskView } from './human-task';

/** A clock of a process, and the task it times; null for one of the process as a whole. */
export interface ClockOf {
  readonly clock: Clock;
  readonly taskId: string | null;
}

type Timed = Pick<ProcessView, 'clocks'>;
type TimedTask = Pick<TaskView, 'taskId' | 'clock' | 'acceptance'>;

/** Every clock of a process: its own, its tasks', and those of the tasks' last hand-overs. */
export function clocksOf({ clocks }: Timed, tasks: readonly TimedTask[]): readonly ClockOf[] {
  const own = clocks.map((clock) => ({ clock, taskId: null }));
  const ofTasks = tasks.flatMap(({ taskId, clock, acceptance }) => [
    { clock, taskId },
    ...(acceptance === null ? [] : [{ clock: acceptance, taskId }]),
  ]);
  return [...own, ...ofTasks];
}

/** The clocks that are not stopped. */
export function openClocksOf(view: Timed, openTasks: readonly TimedTask[]): readonly ClockOf[] {
  return clocksOf(view, openTasks).filter(({ clock }) => clock.stoppedAt === null);
}

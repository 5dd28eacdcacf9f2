import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { recountClock } from '../clock/clock';
import type { ClockOf } from './open-clocks';
import { processIdOf } from './process-kind';
import type { ProcessView } from './process-view';

/** The process a clock is of. */
type TimedProcess = Pick<ProcessView, 'kind' | 'businessKey'>;

/** A clock whose due instant would move with another version of the calendar. */
export interface MovedClock {
  readonly process: TimedProcess;
  readonly clock: string;
  readonly taskId: string | null;
  readonly dueBefore: Instant;
  readonly dueAfter: Instant;
  /** By how much, ms; negative for earlier. */
  readonly movedMs: number;
  /** Whether it would be overdue at once. */
  readonly overdueAtOnce: boolean;
}

/** The open clocks of a process that another version of its calendar would move at `at` (CAL-2), as they would be moved. */
export function movedClocks(
  process: TimedProcess,
  clocks: readonly ClockOf[],
  calendar: WorkingCalendar,
  at: Instant,
): readonly MovedClock[] {
  return clocks.flatMap(({ clock, taskId }) => {
    const { dueAt: dueAfter } = recountClock(clock, calendar, at);
    const { dueAt: dueBefore } = clock;
    if (dueBefore === null || dueAfter === null || dueBefore === dueAfter) return [];
    const movedMs = Date.parse(dueAfter) - Date.parse(dueBefore);
    return [
      { process, clock: clock.name, taskId, dueBefore, dueAfter, movedMs, overdueAtOnce: dueAfter <= at },
    ];
  });
}

/** The most moved first, earlier or later; then by process and clock, so that pages are stable. */
export function byHowFarMoved(a: MovedClock, b: MovedClock): number {
  const farther = Math.abs(b.movedMs) - Math.abs(a.movedMs);
  return farther !== 0 ? farther : compare(keyOf(a), keyOf(b)) || compare(a.clock, b.clock);
}

function keyOf({ process: { kind, businessKey } }: MovedClock): string {
  return processIdOf(kind, businessKey);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

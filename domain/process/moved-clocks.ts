import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { recountClock } from '../clock/clock';
import type { ClockOf } from './open-clocks';

/** A clock whose due instant would move with another version of the calendar. */
export interface MovedClock {
  readonly businessKey: string;
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
  businessKey: string,
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
      { businessKey, clock: clock.name, taskId, dueBefore, dueAfter, movedMs, overdueAtOnce: dueAfter <= at },
    ];
  });
}

/** The most moved first, earlier or later; then by order and clock, so that pages are stable. */
export function byHowFarMoved(a: MovedClock, b: MovedClock): number {
  const farther = Math.abs(b.movedMs) - Math.abs(a.movedMs);
  return farther !== 0 ? farther : compare(a.businessKey, b.businessKey) || compare(a.clock, b.clock);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { workingMsBetween } from '../calendar/working-time';
import { type Clock, resumeClock } from '../clock/clock';

/** What is left of a promise at an instant: working ms until it is due, or since it was. One of the two is 0. */
export interface PromiseLeft {
  /** When it is due; while it is paused, when it would be if it went on now. */
  readonly dueAt: Instant;
  readonly leftMs: number;
  readonly overdueMs: number;
}

/** What is left of a promise (O2A-4); null once it is kept, broken for good or called off. */
export function promiseLeft(promise: Clock, now: Instant, calendar: WorkingCalendar): PromiseLeft | null {
  const { dueAt } = resumeClock(promise, now, calendar);
  if (promise.stoppedAt !== null || dueAt === null) return null;
  return {
    dueAt,
    leftMs: workingMsBetween(calendar, now, dueAt, []),
    overdueMs: workingMsBetween(calendar, dueAt, now, []),
  };
}

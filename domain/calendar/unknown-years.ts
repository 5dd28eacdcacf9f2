import { localYear } from './local-time';
import { toMs } from './span';
import type { Instant, WorkingCalendar } from './working-calendar';

/**
 * The local years between two instants, both included, whose holidays the calendar doesn't know, ascending. Whatever is
 * computed there goes by the weekday rule alone and must say so (CAL-1).
 */
export function unknownYears(calendar: WorkingCalendar, from: Instant, to: Instant): number[] {
  const first = localYear(calendar, toMs(from));
  const count = localYear(calendar, toMs(to)) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => first + index).filter(
    (year) => !calendar.knownYears.includes(year),
  );
}

/** How a process keeps that it reckons in a year whose holidays aren't known. */
export function unknownYearWarning(year: number): string {
  return `unknown-year:${year}`;
}

import { calendarDaysLater, instantOfLocal, localTimeOf } from '../calendar/local-time';
import { toInstant, toMs } from '../calendar/span';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';

/**
 * The same local time so many calendar months later, to the minute; the last day of that month where it has no such day. From 30
 * November, three months: 28 or 29 February.
 */
export function monthsLater(calendar: WorkingCalendar, from: Instant, months: number): Instant {
  const [date = '', time = ''] = localTimeOf(calendar, from).split(' ');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return instantOfLocal(calendar, target.toISOString().slice(0, 10), hours * 60 + minutes);
}

/** When a trial that starts now ends at the latest (ENT-6): nothing moves that. */
export function trialLimit(calendar: WorkingCalendar, startedAt: Instant, months: number): Instant {
  return monthsLater(calendar, startedAt, months);
}

/** When a trial of so many days ends: never after its limit. */
export function trialEnd(
  calendar: WorkingCalendar,
  startedAt: Instant,
  days: number,
  limitAt: Instant,
): Instant {
  const wanted = toInstant(calendarDaysLater(calendar, toMs(startedAt), days));
  return wanted < limitAt ? wanted : limitAt;
}

/** Whether so many days are within the limit. */
export function isWithinLimit(
  calendar: WorkingCalendar,
  startedAt: Instant,
  days: number,
  limitAt: Instant,
): boolean {
  const wanted = toInstant(calendarDaysLater(calendar, toMs(startedAt), days));
  // The limit is reckoned to the minute.
  return Date.parse(wanted) - Date.parse(limitAt) < 60_000;
}

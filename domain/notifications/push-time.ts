import { deadline } from '../calendar/deadline';
import { toInstant, toMs } from '../calendar/span';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import { workingMsBetween } from '../calendar/working-time';
import type { NotificationLevel } from '../process/notification';
import { type QuietHours, afterQuiet } from './quiet-hours';

/** Quiet hours and nights follow each other for some weeks at most; then it is pushed all the same. */
const mostTurns = 60;

/** The first instant of working time from `at` on. */
function workingTimeFrom(calendar: WorkingCalendar, at: Instant): Instant {
  const moment = toInstant(toMs(at) + 1);
  if (workingMsBetween(calendar, at, moment, []) > 0) return at;
  const firstMs = deadline(calendar, at, { workingMinutes: 1 / 60_000 }, []);
  return firstMs === null ? at : toInstant(toMs(firstMs) - 1);
}

/**
 * When somebody is disturbed with a notification of `at` (it is on the record at once): information not in their quiet hours; warnings, which are
 * escalations, only in working time besides; a warning of something critical and a breach wait for nothing.
 */
export function pushTime(
  level: NotificationLevel,
  quiet: QuietHours | null,
  calendar: WorkingCalendar,
  at: Instant,
): Instant {
  if (level === 'breach' || level === 'critical') return at;
  let time = at;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const free = afterQuiet(quiet, calendar, time);
    const worked = level === 'warning' ? workingTimeFrom(calendar, free) : free;
    if (worked === time) return time;
    time = worked;
  }
  return time;
}

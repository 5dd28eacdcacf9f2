import { dayMs, instantOfLocal, localTimeOf, minuteMs } from '../calendar/local-time';
import { toInstant, toMs } from '../calendar/span';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';

/** When somebody does not want to be disturbed, by local time. */
export interface QuietHours {
  /** Minutes after midnight; from inclusive, to exclusive. `to` at or before `from`: the next day. */
  readonly fromMinute: number;
  readonly toMinute: number;
  /** The days on which quiet hours begin, 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
}

/** Every day of the week is quiet around the clock at most: after a week nothing can last. */
const mostStretches = 8;

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

/** The quiet hours that an instant lies in end then; null when it lies in none. */
function endOfQuiet(quiet: QuietHours, calendar: WorkingCalendar, at: Instant): Instant | null {
  const wraps = quiet.toMinute <= quiet.fromMinute;
  for (const daysAgo of [0, 1]) {
    const date = localTimeOf(calendar, toInstant(toMs(at) - daysAgo * dayMs)).slice(0, 10);
    if (!quiet.days.includes(weekdayOf(date))) continue;
    const from = instantOfLocal(calendar, date, quiet.fromMinute);
    const length = quiet.toMinute - quiet.fromMinute + (wraps ? 24 * 60 : 0);
    const to = toInstant(toMs(from) + length * minuteMs);
    if (from <= at && at < to) return to;
  }
  return null;
}

/** The first instant from `at` on that is not quiet. */
export function afterQuiet(quiet: QuietHours | null, calendar: WorkingCalendar, at: Instant): Instant {
  let free = at;
  if (quiet === null) return free;
  for (let stretch = 0; stretch < mostStretches; stretch += 1) {
    const end = endOfQuiet(quiet, calendar, free);
    if (end === null) return free;
    free = end;
  }
  return free;
}

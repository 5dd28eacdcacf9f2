import { dayMs, minuteMs, type OffsetStretch, offsetStretches } from './local-time';
import { type Span, within } from './span';
import type { LocalDate, WorkingCalendar } from './working-calendar';

/** What kind of day the calendar takes a date for. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up';

/** A local day, or the part of one between two changes of the zone's offset. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** The holiday kept or made up for. */
  readonly name: string | null;
  /** The day itself, in epoch ms. */
  readonly span: Span;
  /** Its working time, ascending. */
  readonly working: readonly Span[];
}

/** Two centuries: a walk that finds nothing until then never will. */
const horizonDays = 73_000;

/**
 * The days of a calendar one after another, the first cut off at `fromMs`. An instant is working time when its local date is
 * worked and its local time lies in the working hours (CAL-1): on the days of a change to or from summer time, too. A date
 * that is both holiday and make-up day is a holiday. Ends after two centuries.
 */
export function* daysFrom(calendar: WorkingCalendar, fromMs: number): Generator<CalendarDay> {
  let at = fromMs;
  for (const stretch of offsetStretches(calendar)) {
    while (at < stretch.to && at < fromMs + horizonDays * dayMs) {
      const day = dayAt(calendar, stretch, at);
      yield day;
      at = day.span.to;
    }
  }
}

function dayAt(calendar: WorkingCalendar, stretch: OffsetStretch, at: number): CalendarDay {
  const dayNumber = Math.floor((at + stretch.offsetMs) / dayMs);
  const midnight = dayNumber * dayMs - stretch.offsetMs;
  const span = { from: at, to: Math.min(midnight + dayMs, stretch.to) };
  const date = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
  const { kind, name } = kindOf(calendar, date, weekdayOf(dayNumber));
  const hours = calendar.hours.map(({ fromMinute, toMinute }) => ({
    from: midnight + fromMinute * minuteMs,
    to: midnight + toMinute * minuteMs,
  }));
  const worked = kind === 'working' || kind === 'make-up';
  return { date, kind, name, span, working: worked ? within(hours, span) : [] };
}

function kindOf(
  calendar: WorkingCalendar,
  date: LocalDate,
  weekday: number,
): { kind: DayKind; name: string | null } {
  const holiday = calendar.holidays[date];
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  const madeUpFor = calendar.makeUpDays[date];
  if (madeUpFor !== undefined) return { kind: 'make-up', name: madeUpFor };
  return { kind: calendar.workingWeekdays.includes(weekday) ? 'working' : 'weekend', name: null };
}

/** 1 = Monday … 7 = Sunday; day 0 of the epoch was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

import { localYear } from './local-time';
import type { Instant, WorkingCalendar } from './working-calendar';

/**
 * The calendar with the days of some years only: what a process that lives for weeks carries in its history. Years cut off count
 * as not known, so a deadline that should ever reach one says so.
 */
export function calendarWindow(calendar: WorkingCalendar, fromYear: number, toYear: number): WorkingCalendar {
  const within = (date: string): boolean =>
    Number(date.slice(0, 4)) >= fromYear && Number(date.slice(0, 4)) <= toYear;
  const days = (named: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(named).filter(([date]) => within(date)));
  return {
    ...calendar,
    holidays: days(calendar.holidays),
    makeUpDays: days(calendar.makeUpDays),
    knownYears: calendar.knownYears.filter((year) => year >= fromYear && year <= toYear),
  };
}

/** The calendar with the years from that of `from` to the one after that of `to`: what clocks started and due between them need. */
export function windowBetween(calendar: WorkingCalendar, from: Instant, to: Instant): WorkingCalendar {
  const yearOf = (at: Instant): number => localYear(calendar, Date.parse(at));
  return calendarWindow(calendar, yearOf(from), yearOf(to) + 1);
}

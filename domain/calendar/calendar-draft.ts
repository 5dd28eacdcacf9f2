import type { WorkingCalendar } from './working-calendar';

/** What a new version of a calendar may change; its zone stays (CAL-2). */
export type CalendarDraft = Pick<
  WorkingCalendar,
  'hours' | 'workingWeekdays' | 'holidays' | 'makeUpDays' | 'knownYears'
>;

/** The next version of a calendar: its zone, the draft's days and hours, sorted. */
export function nextVersion(standing: WorkingCalendar, draft: CalendarDraft): WorkingCalendar {
  return {
    ...standing,
    version: standing.version + 1,
    hours: draft.hours.toSorted((a, b) => a.fromMinute - b.fromMinute),
    workingWeekdays: ascending(draft.workingWeekdays),
    holidays: byDate(draft.holidays),
    makeUpDays: byDate(draft.makeUpDays),
    knownYears: ascending(draft.knownYears),
  };
}

function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function byDate(days: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

import type { CalendarChange } from '../../domain/calendar/calendar-change';

/** The workflow type that carries a calendar's version to every open process (CAL-2). Work of the house's own: no user sees it. */
export const applyCalendarWorkflowType = 'applyCalendarToAll';

/** The workflow's id: one at a time for a version. */
export function applicationIdOf({
  calendarId,
  version,
}: Pick<CalendarChange, 'calendarId' | 'version'>): string {
  return `applyCalendar/${calendarId}.${version}`;
}

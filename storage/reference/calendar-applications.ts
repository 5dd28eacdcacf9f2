import type { CalendarApplication, CalendarChange } from '../../domain/calendar/calendar-change';
import { nothingDone } from '../../domain/calendar/calendar-change';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { CalendarPort } from '../../activities/calendar-activities';
import { bareProcess } from '../views/process-views';
import type { ChangeLog } from '../change-log';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import { bareCalendar } from './bare-calendar';

/** Changes of open processes to a version of their calendar, one document for a version (CAL-2). */
export interface CalendarApplications {
  /** Puts it on the record that a version is to be applied, before anything happens. May be repeated. */
  begin(change: CalendarChange, at: Instant): Promise<CalendarApplication>;
}

type Applying = Pick<Store, 'calendarApplications'>;

function idOf({ calendarId, version }: Pick<CalendarChange, 'calendarId' | 'version'>): string {
  return `${calendarId}@${version}`;
}

export function createCalendarApplications(
  { calendarApplications }: Applying,
  changes: ChangeLog,
): CalendarApplications {
  return {
    begin: async (change, at) => {
      const { by, reason } = change;
      const data = { version: change.version };
      await changes.add({ personId: by.id, what: 'calendar.applied', subject: idOf(change), data, reason });
      const application = { ...change, ...nothingDone, startedAt: at, finishedAt: null };
      await calendarApplications.replaceOne({ _id: idOf(change) }, application, { upsert: true });
      return application;
    },
  };
}

/** What the activities that apply a calendar work on: calendars, open processes, progress. */
export function createCalendarPort(store: Store): CalendarPort {
  return {
    version: async (id, version) => {
      const found = await store.calendars.findOne({ id, version });
      if (found === null) throw new Error(`Version ${version} of calendar ${id} is missing`);
      return bareCalendar(found);
    },
    behind: async ({ calendarId, version }, after, limit) =>
      await store.processes
        .find({
          'calendar.id': calendarId,
          closedAt: null,
          'calendar.version': { $lt: version },
          ...(after !== null && { _id: { $gt: after } }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .map(({ _id }) => _id)
        .toArray(),
    process: async (processId) => {
      const found = await store.processes.findOne({ _id: processId });
      return found === null ? null : bareProcess(found);
    },
    note: async (change, { done, skipped, failed }, finishedAt) => {
      await store.calendarApplications.updateOne(
        { _id: idOf(change) },
        { $set: { done, skipped, failed, finishedAt } },
      );
    },
  };
}

/** How far a version was applied; null when nobody asked for it. */
export async function calendarApplication(
  { calendarApplications }: Applying,
  id: string,
  version: number,
): Promise<CalendarApplication | null> {
  const found = await calendarApplications.findOne({ _id: `${id}@${version}` });
  return found === null ? null : withoutId(found);
}

import type { Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import type { Publication, StoredCalendar } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { bareCalendar } from './bare-calendar';

/** A version of a calendar somebody wants to publish. */
export interface WantedCalendar {
  /** Its number is one above that of the version it was made from. */
  readonly calendar: WorkingCalendar;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  readonly reason: string;
  /** What the request is known by; null without an Idempotency-Key. */
  readonly requestKey: string | null;
}

/** Publishes versions of calendars, each with its change on the record first. Published versions are never changed (CAL-2). */
export interface CalendarVersions {
  /** The same request repeated publishes nothing more. @throws BusinessError `newer-version` */
  publish(wanted: WantedCalendar): Promise<WorkingCalendar>;
}

export function createCalendarVersions(
  { calendars }: Pick<Store, 'calendars'>,
  changes: ChangeLog,
): CalendarVersions {
  return {
    publish: async ({ calendar, publishedBy, publishedAt, reason, requestKey }) => {
      const { id, version } = calendar;
      const _id = `${id}@${version}`;
      const publication: Publication = { publishedBy, publishedAt, reason, requestKey };
      const standing = await calendars.findOne({ _id });
      if (standing !== null) return takenBy(standing, requestKey);
      const { hours, workingWeekdays, holidays, makeUpDays, knownYears } = calendar;
      const data = { version, hours, workingWeekdays, holidays, makeUpDays, knownYears };
      const change = { personId: publishedBy, subject: _id, data, reason };
      await changes.add({ ...change, what: 'calendar.published' });
      try {
        await calendars.insertOne({ _id, ...calendar, publication });
        return calendar;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await changes.add({ ...change, what: 'calendar.not-published' });
        const first = await calendars.findOne({ _id });
        if (first === null) throw error;
        return takenBy(first, requestKey);
      }
    },
  };
}

function takenBy(standing: StoredCalendar, requestKey: string | null): WorkingCalendar {
  if (requestKey !== null && standing.publication?.requestKey === requestKey) return bareCalendar(standing);
  throw new BusinessError(
    'newer-version',
    `There is a version ${standing.version} of ${standing.id} already.`,
    [
      {
        field: 'basedOn',
        reason: `已有版本 ${standing.version} / there is a version ${standing.version}`,
      },
    ],
  );
}

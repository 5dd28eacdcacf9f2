import { z } from 'zod';
import { nextVersion } from '../../../domain/calendar/calendar-draft';
import type { CalendarDraft } from '../../../domain/calendar/calendar-draft';
import { calendarProblems } from '../../../domain/calendar/calendar-problems';
import { basedOn, calendarContent } from '../../../domain/calendar/input';
import type { Instant, WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import { calendarAnswer, exampleCalendar, toCalendarAnswer } from '../../schemas/calendar';
import { reason } from '../../schemas/reason';
import type { Services } from '../../services';
import { calendarOf, calendarParams } from '../calendars';

/** Who decides on calendars. */
export const ofAdministrators = {
  tag: 'calendars',
  access: { roles: ['administrator'], scope: 'everything' },
} as const;

/** A draft as examples show it. */
export const exampleDraft = {
  basedOn: 1,
  hours: exampleCalendar.hours,
  workingWeekdays: exampleCalendar.workingWeekdays,
  holidays: { '2026-10-01': '国庆节', '2027-01-01': '元旦' },
  makeUpDays: { '2026-10-10': '国庆节' },
  knownYears: [2026, 2027],
};

/**
 * The version a draft makes of the newest one.
 * @throws BusinessError `unknown-calendar`, `newer-version`, `invalid-request` naming everything that is wrong with it
 */
export async function versionOf(
  services: Services,
  id: string,
  draft: CalendarDraft & { readonly basedOn: number },
  now: Instant,
): Promise<WorkingCalendar> {
  const newest = await calendarOf(services, id);
  const standing = await services.views.reference.calendarVersion(id, draft.basedOn);
  if (standing === null)
    throw new BusinessError('invalid-request', `There is no version ${draft.basedOn} of ${id}.`, [
      { field: 'basedOn', reason: `最新版本为 ${newest.version} / the newest version is ${newest.version}` },
    ]);
  const problems = calendarProblems(draft, now);
  if (problems.length > 0)
    throw new BusinessError('invalid-request', 'This calendar cannot be reckoned with.', problems);
  return nextVersion(standing, draft);
}

/** A new version of a calendar for what starts from now on (CAL-2); what is open goes on as it was until the version is applied. */
export function publishCalendarVersion(services: Services): Route {
  return defineRoute({
    ...ofAdministrators,
    method: 'POST',
    path: '/api/v1/calendars/:id/versions',
    operationId: 'publishCalendarVersion',
    summary: { zh: '发布日历新版本', en: 'Publish a version of a calendar' },
    description: {
      zh: '新受理的流程即用新版本；在途流程须另行应用。',
      en: 'New processes reckon by it at once; open ones when it is applied.',
    },
    request: {
      params: calendarParams,
      body: z.strictObject({ ...calendarContent, basedOn, reason }),
      bodyExamples: {
        nextYear: {
          summary: { zh: '公布次年节假日', en: 'The holidays of next year' },
          value: { ...exampleDraft, reason: '国务院公布 2027 年节假日安排' },
        },
      },
    },
    responses: {
      201: {
        schema: calendarAnswer,
        description: { zh: '新版本', en: 'The new version' },
        example: { ...exampleCalendar, version: 2 },
      },
    },
    problems: ['unknown-calendar', 'newer-version'],
    idempotent: true,
    handle: async ({ params, body, person, requestKey }) => {
      const publishedAt = services.now();
      const calendar = await versionOf(services, params.id, body, publishedAt);
      const published = await services.calendarVersions.publish({
        calendar,
        publishedBy: person.id,
        publishedAt,
        reason: body.reason,
        requestKey,
      });
      return {
        status: 201,
        body: toCalendarAnswer(published),
        headers: { Location: `/api/v1/calendars/${published.id}/versions/${published.version}` },
      };
    },
  });
}

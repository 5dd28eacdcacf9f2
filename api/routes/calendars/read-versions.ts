import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import type { CalendarVersion } from '../../../storage/views/calendar-views';
import { type Route, defineRoute } from '../../route';
import {
  applicationAnswer,
  exampleApplication,
  exampleVersion,
  toApplicationAnswer,
  toVersionAnswer,
  versionAnswer,
} from '../../schemas/calendar';
import type { Services } from '../../services';
import { calendarParams, ofCalendars } from '../calendars';

export const versionParams = calendarParams.extend({
  version: z.coerce.number().int().min(1).max(1_000_000).meta({ description: '版本', example: 2 }),
});

/**
 * A version of a calendar.
 * @throws BusinessError `unknown-calendar`
 */
export async function publishedVersion(
  { views }: Services,
  id: string,
  version: number,
): Promise<CalendarVersion> {
  const found = await views.calendars.version(id, version);
  if (found === null)
    throw new BusinessError('unknown-calendar', `There is no version ${version} of a calendar ${id}.`);
  return found;
}

export function listCalendarVersions({ views }: Services): Route {
  return defineRoute({
    ...ofCalendars,
    method: 'GET',
    path: '/api/v1/calendars/:id/versions',
    operationId: 'listCalendarVersions',
    summary: { zh: '日历的各版本', en: 'The versions of a calendar' },
    request: { params: calendarParams },
    responses: {
      200: {
        schema: z.object({ items: z.array(versionAnswer) }),
        description: { zh: '最新在前', en: 'The newest first' },
        example: { items: [exampleVersion] },
      },
    },
    problems: ['unknown-calendar'],
    handle: async ({ params: { id } }) => {
      const versions = await views.calendars.versions(id);
      if (versions.length === 0) throw new BusinessError('unknown-calendar', `There is no calendar ${id}.`);
      return { status: 200, body: { items: versions.map(toVersionAnswer) } };
    },
  });
}

export function getCalendarVersion(services: Services): Route {
  return defineRoute({
    ...ofCalendars,
    method: 'GET',
    path: '/api/v1/calendars/:id/versions/:version',
    operationId: 'getCalendarVersion',
    summary: { zh: '日历的一个版本', en: 'One version of a calendar' },
    request: { params: versionParams },
    responses: {
      200: {
        schema: versionAnswer.extend({
          behind: z
            .number()
            .meta({ description: '仍用旧版本的在途流程 / open processes by an older version' }),
          application: applicationAnswer.nullable(),
        }),
        description: { zh: '版本及其应用进度', en: 'The version and how far it was applied' },
        example: { ...exampleVersion, behind: 3, application: exampleApplication },
      },
    },
    problems: ['unknown-calendar'],
    handle: async ({ params: { id, version } }) => {
      const found = await publishedVersion(services, id, version);
      const [behind, application] = await Promise.all([
        services.views.calendars.countBehind(id, version),
        services.views.calendars.application(id, version),
      ]);
      return {
        status: 200,
        body: {
          ...toVersionAnswer(found),
          behind,
          application: application === null ? null : toApplicationAnswer(application),
        },
      };
    },
  });
}

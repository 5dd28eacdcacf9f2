import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { actorOf } from '../../../domain/process/actor';
import { type Route, defineRoute } from '../../route';
import { applicationAnswer, exampleApplication, toApplicationAnswer } from '../../schemas/calendar';
import { reason } from '../../schemas/reason';
import type { Services } from '../../services';
import { calendarOf } from '../calendars';
import { ofAdministrators } from './publish-version';
import { publishedVersion, versionParams } from './read-versions';

/** Counts every open clock anew by the newest version of its calendar, with the reason on each timeline (CAL-2). */
export function applyCalendarVersion(services: Services): Route {
  return defineRoute({
    ...ofAdministrators,
    method: 'POST',
    path: '/api/v1/calendars/:id/versions/:version/apply',
    operationId: 'applyCalendarVersion',
    summary: { zh: '将新版本应用于在途流程', en: 'Apply a version to open processes' },
    description: {
      zh: '后台进行，进度见该版本；再次应用会重试未成功的流程。',
      en: 'Goes on in the background, see the version for its progress; applied again it tries those that failed.',
    },
    request: {
      params: versionParams,
      body: z.strictObject({ reason }),
      bodyExamples: {
        nextYear: {
          summary: { zh: '公布次年节假日', en: 'The holidays of next year' },
          value: { reason: '国务院公布 2027 年节假日安排' },
        },
      },
    },
    responses: {
      202: {
        schema: applicationAnswer,
        description: { zh: '已开始', en: 'Under way' },
        example: { ...exampleApplication, done: 0, skipped: 0 },
      },
    },
    problems: ['unknown-calendar', 'newer-version'],
    idempotent: true,
    handle: async ({ params: { id, version }, body, person }) => {
      await publishedVersion(services, id, version);
      const newest = await calendarOf(services, id);
      if (newest.version !== version)
        throw new BusinessError('newer-version', `Version ${newest.version} of ${id} is the newest.`);
      const change = { calendarId: id, version, reason: body.reason, by: actorOf(person) };
      const application = await services.calendarApplications.begin(change, services.now());
      await services.gateway.changeCalendar(change);
      return { status: 202, body: toApplicationAnswer(application) };
    },
  });
}

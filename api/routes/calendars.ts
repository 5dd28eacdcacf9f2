import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import { type Route, defineRoute } from '../route';
import { calendarAnswer, exampleCalendar, toCalendarAnswer } from '../schemas/calendar';
import type { Services } from '../services';

/** What the routes about calendars have in common. */
export const ofCalendars = {
  tag: 'calendars',
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

export const calendarParams = z.strictObject({
  id: z.string().max(64).meta({ description: '日历', example: 'cn-standard' }),
});

/**
 * The newest version of a calendar.
 * @throws BusinessError `unknown-calendar`
 */
export async function calendarOf({ views }: Services, id: string): Promise<WorkingCalendar> {
  const calendar = await views.reference.calendar(id);
  if (calendar === null) throw new BusinessError('unknown-calendar', `There is no calendar ${id}.`);
  return calendar;
}

export function listCalendars({ views }: Services): Route {
  return defineRoute({
    ...ofCalendars,
    method: 'GET',
    path: '/api/v1/calendars',
    operationId: 'listCalendars',
    summary: { zh: '工作日历列表', en: 'List the working calendars' },
    request: {},
    responses: {
      200: {
        schema: z.object({ items: z.array(calendarAnswer) }),
        description: { zh: '各日历的最新版本', en: 'The newest version of each' },
        example: { items: [exampleCalendar] },
      },
    },
    problems: [],
    handle: async () => ({
      status: 200,
      body: { items: (await views.reference.calendars()).map(toCalendarAnswer) },
    }),
  });
}

export function getCalendar(services: Services): Route {
  return defineRoute({
    ...ofCalendars,
    method: 'GET',
    path: '/api/v1/calendars/:id',
    operationId: 'getCalendar',
    summary: { zh: '工作日历', en: 'One working calendar' },
    request: { params: calendarParams },
    responses: {
      200: {
        schema: calendarAnswer,
        description: { zh: '日历', en: 'The calendar' },
        example: exampleCalendar,
      },
    },
    problems: ['unknown-calendar'],
    handle: async ({ params }) => ({
      status: 200,
      body: toCalendarAnswer(await calendarOf(services, params.id)),
    }),
  });
}

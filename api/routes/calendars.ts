import { z } from 'zod';
import { explainDeadline } from '../../domain/calendar/explain';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import { type Route, defineRoute } from '../route';
import { instant } from '../schemas/common';
import type { Services } from '../services';

const calendarAnswer = z
  .object({
    id: z.string(),
    version: z.number(),
    timeZone: z.string(),
    hours: z.array(z.object({ fromMinute: z.number(), toMinute: z.number() })),
    workingWeekdays: z.array(z.number()),
    holidays: z.record(z.string(), z.string()),
    makeUpDays: z.record(z.string(), z.string()),
    knownYears: z.array(z.number()),
  })
  .meta({ id: 'Calendar' });

type CalendarAnswer = z.input<typeof calendarAnswer>;

function toCalendarAnswer({
  id,
  version,
  timeZone,
  hours,
  workingWeekdays,
  holidays,
  makeUpDays,
  knownYears,
}: WorkingCalendar): CalendarAnswer {
  return {
    id,
    version,
    timeZone,
    hours: hours.map((stretch) => ({ ...stretch })),
    workingWeekdays: [...workingWeekdays],
    holidays,
    makeUpDays,
    knownYears: [...knownYears],
  };
}

const exampleCalendar: CalendarAnswer = {
  id: 'cn-standard',
  version: 1,
  timeZone: 'Asia/Shanghai',
  hours: [
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 780, toMinute: 1080 },
  ],
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: { '2026-10-01': '国庆节' },
  makeUpDays: { '2026-10-10': '国庆节' },
  knownYears: [2026],
};

const open = { tag: 'calendars', access: { roles: 'anyone-signed-in' }, idempotent: false } as const;

const calendarParams = z.strictObject({
  id: z.string().max(64).meta({ description: '日历', example: 'cn-standard' }),
});

async function calendarOf({ views }: Services, id: string): Promise<WorkingCalendar> {
  const calendar = await views.reference.calendar(id);
  if (calendar === null) throw new BusinessError('unknown-calendar', `There is no calendar ${id}.`);
  return calendar;
}

export function listCalendars({ views }: Services): Route {
  return defineRoute({
    ...open,
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
    ...open,
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

const amount = (most: number) => z.number().min(0).max(most);

const budget = z
  .union([
    z.strictObject({ workingDays: amount(3_650) }),
    z.strictObject({ workingMinutes: amount(1_000_000) }),
    z.strictObject({ days: amount(3_650) }),
  ])
  .meta({ description: '时限:工作日、工作分钟或自然日 / working days, working minutes or calendar days' });

const moment = z.iso.datetime({ offset: true });

const question = z.strictObject({
  from: moment.meta({ description: '起算时刻 / counted from', example: '2026-11-20T16:00:00+08:00' }),
  budget,
  pauses: z
    .array(z.strictObject({ from: moment, to: moment }))
    .max(100)
    .default([])
    .meta({ description: '暂停时段 / times that do not count' }),
});

const line = z.object({
  date: z.string(),
  kind: z.enum(['working', 'weekend', 'holiday', 'make-up', 'calendar-day']),
  name: z.string().nullable(),
  countedMinutes: z.number(),
  remainingMinutes: z.number(),
  pausedMinutes: z.number(),
});

function utc(text: string): string {
  return new Date(text).toISOString();
}

/** A sales desk asks before it promises: when would that be due, and why (CAL-1). Nothing is stored. */
export function askDeadline(services: Services): Route {
  return defineRoute({
    ...open,
    method: 'POST',
    path: '/api/v1/calendars/:id/deadlines',
    operationId: 'askDeadline',
    summary: { zh: '推算期限并说明', en: 'Work out a deadline and explain it' },
    request: {
      params: calendarParams,
      body: question,
      bodyExamples: {
        friday: {
          summary: { zh: '周五 16:00 起一个工作日', en: 'One working day from Friday 16:00' },
          value: { from: '2026-11-20T16:00:00+08:00', budget: { workingDays: 1 }, pauses: [] },
        },
      },
    },
    responses: {
      200: {
        schema: z.object({
          dueAt: instant,
          calendarVersion: z.number(),
          explain: z.array(line),
          warnings: z.array(z.string()),
        }),
        description: { zh: '期限与逐日说明', en: 'The deadline, day by day' },
        example: {
          dueAt: '2026-11-23T08:00:00.000Z',
          calendarVersion: 1,
          explain: [
            {
              date: '2026-11-20',
              kind: 'working',
              name: null,
              countedMinutes: 120,
              remainingMinutes: 360,
              pausedMinutes: 0,
            },
          ],
          warnings: [],
        },
      },
    },
    problems: ['unknown-calendar'],
    handle: async ({ params, body }) => {
      const calendar = await calendarOf(services, params.id);
      const pauses = body.pauses.map((pause) => ({ from: utc(pause.from), to: utc(pause.to) }));
      const backwards = pauses.findIndex(({ from, to }) => to < from);
      if (backwards >= 0) {
        throw new BusinessError('invalid-request', 'A pause ends before it begins.', [
          { field: `pauses.${backwards}.to`, reason: '早于开始 / lies before its start' },
        ]);
      }
      const { dueAt, calendarVersion, explain, warnings } = explainDeadline(
        calendar,
        utc(body.from),
        body.budget,
        pauses,
      );
      if (dueAt === null) throw new BusinessError('invalid-request', 'An open pause has no deadline.');
      return {
        status: 200,
        body: {
          dueAt,
          calendarVersion,
          explain: explain.map((day) => ({ ...day })),
          warnings: [...warnings],
        },
      };
    },
  });
}

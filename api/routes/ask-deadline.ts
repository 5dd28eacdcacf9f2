import { z } from 'zod';
import { explainDeadline } from '../../domain/calendar/explain';
import { BusinessError } from '../../domain/errors';
import { type Route, defineRoute } from '../route';
import { instant } from '../schemas/common';
import { deadlineLine, exampleLine } from '../schemas/deadline-line';
import type { Services } from '../services';
import { calendarOf, calendarParams, ofCalendars } from './calendars';
import { deadlineQuestion, timesOf } from './deadline-question';

/** A sales desk asks before it promises: when would that be due, and why (CAL-1). Nothing is stored. */
export function askDeadline(services: Services): Route {
  return defineRoute({
    ...ofCalendars,
    method: 'POST',
    path: '/api/v1/calendars/:id/deadlines',
    operationId: 'askDeadline',
    summary: { zh: '推算期限并说明', en: 'Work out a deadline and explain it' },
    request: {
      params: calendarParams,
      body: deadlineQuestion,
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
          explain: z.array(deadlineLine),
          warnings: z.array(z.string()),
        }),
        description: { zh: '期限与逐日说明', en: 'The deadline, day by day' },
        example: {
          dueAt: '2026-11-23T08:00:00.000Z',
          calendarVersion: 1,
          explain: [exampleLine],
          warnings: [],
        },
      },
    },
    problems: ['unknown-calendar'],
    handle: async ({ params, body }) => {
      const calendar = await calendarOf(services, params.id);
      const { from, budget, pauses } = timesOf(body, services.now());
      const { dueAt, calendarVersion, explain, warnings } = explainDeadline(calendar, from, budget, pauses);
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

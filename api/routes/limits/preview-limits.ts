import { z } from 'zod';
import { datedDifferences } from '../../../domain/limits/differences';
import type { Json } from '../../../domain/json';
import { promiseCalendar } from '../../../domain/order/promise-calendar';
import { type Route, defineRoute } from '../../route';
import { anyJson, instant } from '../../schemas/common';
import { jsonOf } from '../../schemas/limits';
import type { Services } from '../../services';
import { calendarOf } from '../calendars';
import { exampleChange, limitChange, limitChangeOf, limitParams, ofLimits } from './limit-change';

const difference = z.object({
  path: z.string(),
  before: anyJson,
  after: anyJson,
  dueBefore: instant.nullable().meta({ description: '现在起算的期限 / due when it begins now' }),
  dueAfter: instant.nullable(),
});

/** What would be different for an order placed now, with examples of deadlines (CUS-2). Nothing is stored. */
export function previewLimits(services: Services): Route {
  return defineRoute({
    ...ofLimits,
    method: 'POST',
    path: '/api/v1/limits/:table/versions/preview',
    operationId: 'previewLimits',
    summary: { zh: '预览变更', en: 'Preview what a version would change' },
    request: {
      params: limitParams,
      body: z.strictObject(limitChange),
      bodyExamples: {
        faster: {
          summary: { zh: '更快答复 B 类客户', en: 'A faster answer for B customers' },
          value: exampleChange,
        },
      },
    },
    responses: {
      200: {
        schema: z.object({ from: instant, items: z.array(difference) }),
        description: { zh: '差异与期限示例', en: 'The differences, with deadlines counted from now' },
        example: {
          from: '2026-11-23T02:00:00.000Z',
          items: [
            {
              path: 'B.orderResponse',
              before: { workingDays: 1 },
              after: { workingMinutes: 240 },
              dueBefore: '2026-11-24T02:00:00.000Z',
              dueAfter: '2026-11-23T07:00:00.000Z',
            },
          ],
        },
      },
    },
    problems: ['not-found', 'unknown-calendar'],
    idempotent: false,
    handle: async ({ params: { table }, body }) => {
      const { standing, content } = await limitChangeOf(services, table, body);
      const calendar = await calendarOf(services, promiseCalendar);
      const from = services.now();
      const json = (value: object): Json => jsonOf(value);
      const items = datedDifferences(json(standing.content), json(content), calendar, from);
      return {
        status: 200,
        body: {
          from,
          items: items.map((item) => ({
            ...item,
            before: item.before as z.input<typeof anyJson>,
            after: item.after as z.input<typeof anyJson>,
          })),
        },
      };
    },
  });
}

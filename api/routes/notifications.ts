import { z } from 'zod';
import { type Route, defineRoute } from '../route';
import { instant, label, mapPage, pageOf, pageQuery } from '../schemas/common';
import type { Services } from '../services';

const notificationAnswer = z
  .object({
    notificationId: z.string(),
    processKey: z.string(),
    taskId: z.string().nullable(),
    at: instant,
    level: z.enum(['information', 'warning', 'breach']),
    text: label,
  })
  .meta({ id: 'Notification' });

/** What the caller was told: personally or as one of a group, newest first. */
export function listNotifications({ views }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/notifications',
    operationId: 'listNotifications',
    summary: { zh: '我的通知', en: 'What I was told' },
    tag: 'notifications',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: {
        schema: pageOf(notificationAnswer),
        description: { zh: '一页通知', en: 'A page of notifications' },
        example: {
          items: [
            {
              notificationId: 'order/SO-20261120-0001#9.0',
              processKey: 'SO-20261120-0001',
              taskId: 'order.SO-20261120-0001.2',
              at: '2026-11-20T09:30:00.000Z',
              level: 'warning',
              text: {
                zh: 'SO-20261120-0001:「资源核查」时限已用 50%',
                en: 'SO-20261120-0001: 50% of the time for “Check resources” is used',
              },
            },
          ],
          page: 1,
          pageSize: 20,
          total: 1,
        },
      },
    },
    problems: [],
    // What they were told is all there is here: `listFor` looks for nothing else.
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ query, person }) => {
      const found = await views.notifications.listFor(person, query.page, query.pageSize);
      return {
        status: 200,
        body: mapPage(found, ({ notificationId, businessKey, taskId, at, level, text }) => ({
          notificationId,
          processKey: businessKey,
          taskId,
          at,
          level,
          text,
        })),
      };
    },
  });
}

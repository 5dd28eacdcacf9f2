import { z } from 'zod';
import { partsOf } from '../../domain/process/process-kind';
import { type Route, defineRoute } from '../route';
import { mapPage, pageOf, pageQuery } from '../schemas/common';
import { toProcessRef } from '../schemas/process-ref';
import { exampleNotification, notificationAnswer, notificationLevel } from '../schemas/notification';
import type { Services } from '../services';

/** What the caller was told: personally, as one of a group, or as the deputy of somebody who is away; newest first. */
export function listNotifications({ views, outbound }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/notifications',
    operationId: 'listNotifications',
    summary: { zh: '我的通知', en: 'What I was told' },
    tag: 'notifications',
    request: {
      query: z.strictObject({
        ...pageQuery,
        level: notificationLevel.optional().meta({ description: '级别 / level' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(notificationAnswer).extend({
          unread: z.number().int().meta({ description: '未读，至多计 1000 / unread, counted up to 1000' }),
        }),
        description: { zh: '一页通知', en: 'A page of notifications' },
        example: { items: [exampleNotification], page: 1, pageSize: 20, total: 1, unread: 1 },
      },
    },
    problems: [],
    // What they were told is all there is here: `listFor` looks for nothing else.
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ query, person }) => {
      const people = [person, ...person.standsInFor];
      const levels = query.level === undefined ? [] : [query.level];
      const found = await views.notifications.listFor(people, levels, query.page, query.pageSize);
      const readUpTo = await outbound.personal.readUpTo(person.id);
      const positions = await views.feed.positionsOf(found.items.map(({ notificationId }) => notificationId));
      const unread = await views.notifications.countUnread(people, readUpTo);
      const page = mapPage(found, (notification) => {
        const { notificationId, processId, taskId, at, level, text } = notification;
        const process = toProcessRef(partsOf(processId));
        const position = positions.get(notificationId) ?? null;
        const read = position !== null && position <= readUpTo;
        return { notificationId, ...process, taskId, at, level, text, position, read };
      });
      return { status: 200, body: { ...page, unread } };
    },
  });
}

/** The caller has read everything up to a position. */
export function readNotifications({ views, outbound }: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/notifications/read',
    operationId: 'readNotifications',
    summary: { zh: '标记已读', en: 'Mark notifications as read' },
    description: {
      zh: 'upTo 取所见最新一条的 position；较小的值不会退回。',
      en: '`upTo` is the `position` of the newest one seen. The mark never goes back.',
    },
    tag: 'notifications',
    request: {
      body: z.strictObject({ upTo: z.number().int().min(0) }),
      bodyExamples: {
        seen: { summary: { zh: '已看到 4711', en: 'Seen up to 4711' }, value: { upTo: 4711 } },
      },
    },
    responses: {
      200: {
        schema: z.object({ readUpTo: z.number().int(), unread: z.number().int() }),
        description: { zh: '已读位置与剩余未读', en: 'Up to where, and what is left' },
        example: { readUpTo: 4711, unread: 0 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: 'everything' },
    idempotent: false,
    handle: async ({ body, person }) => {
      // Nobody has read what has not happened: a mark beyond the end would hide what is to come.
      const upTo = Math.min(body.upTo, await views.feed.head());
      const readUpTo = await outbound.personal.markRead(person.id, upTo);
      const people = [person, ...person.standsInFor];
      const unread = await views.notifications.countUnread(people, readUpTo);
      return { status: 200, body: { readUpTo, unread } };
    },
  });
}

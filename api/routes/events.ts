import { z } from 'zod';
import { BusinessError } from '../../domain/errors';
import { streamHeaders } from '../outbound/server-sent-events';
import { feedFor } from '../outbound/feed-for';
import { createOpenStreams } from '../outbound/open-streams';
import { readerOf } from '../outbound/reader-of';
import { streamFeed } from '../outbound/stream-feed';
import { type Route, defineRoute } from '../route';
import { exampleEvent, feedItem, feedItemSchema } from '../schemas/feed';
import { processScope } from '../scopes';
import type { Services } from '../services';

const position = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const after = position
  .optional()
  .meta({ description: '从该位置之后开始 / what comes after this position', example: 4710 });

/** Whoever is further than the feed reads another one than this, of before a restore say, and would miss what comes until this one is as far. */
function refuseBeyond(position: number, head: number): void {
  if (position <= head) return;
  const reason = `最新位置为 ${head}，请重新开始 / the last position is ${head}: begin anew`;
  throw new BusinessError('invalid-request', 'The feed has not come as far as this.', [
    { field: 'query.after', reason },
  ]);
}

/** Everything that happened, in order, from a position on. */
export function listEvents(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/events',
    operationId: 'listEvents',
    summary: { zh: '事件流（可重放）', en: 'Events in order, to be replayed' },
    description: {
      zh: '本人可见流程的事件与本人的通知，按全局顺序。以 next 作为下一次的 after；不等待。',
      en: 'The events of the processes the caller may see and what the caller was told, in the one order of everything. Ask again after `next`; never waits.',
    },
    tag: 'events',
    request: {
      query: z.strictObject({
        after,
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(500)
          .default(100)
          .meta({ description: '至多条数 / at most' }),
      }),
    },
    responses: {
      200: {
        schema: z.object({
          items: z.array(feedItemSchema),
          next: z.number().int().meta({ description: '下次的 after / where to go on' }),
          more: z.boolean().meta({ description: '是否应立即再取 / whether to ask again at once' }),
        }),
        description: { zh: '事件', en: 'Events' },
        example: { items: [exampleEvent], next: 4711, more: false },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ query, person, scope }) => {
      const from = query.after ?? 0;
      const reader = readerOf(person, scope);
      const { entries, next, more } = await feedFor(services, person).read(from, query.limit, reader);
      if (next === from) refuseBeyond(from, await services.views.feed.head());
      return { status: 200, body: { items: entries.map(feedItem), next, more } };
    },
  });
}

/** A person's windows and devices need no more streams than this at once. */
const mostStreams = 20;

/** The same as it happens, as server-sent events. */
export function streamEvents(services: Services): Route {
  const { views, outbound, now } = services;
  const openStreams = createOpenStreams(mostStreams);
  return defineRoute({
    method: 'GET',
    path: '/api/v1/events/stream',
    operationId: 'streamEvents',
    summary: { zh: '事件推送（SSE）', en: 'Events as they happen (server-sent events)' },
    description: {
      zh: '断线后以 Last-Event-ID 续传；都没有时从此刻开始。通知遵守免打扰时段。至多十五分钟即结束，客户端自动重连。',
      en: 'Goes on after `Last-Event-ID` or `after`, otherwise from now. Notifications heed quiet hours. Ends after a quarter of an hour at most; clients come back by themselves.',
    },
    tag: 'events',
    request: {
      query: z.strictObject({ after }),
      headers: z.object({ 'last-event-id': position.optional() }),
    },
    responses: {
      200: {
        mediaType: 'text/event-stream',
        schema: z.string(),
        description: {
          zh: '事件名为事件类型、superseded 或 notification',
          en: 'Named after the event’s type, superseded, or notification',
        },
        example: `id: 4711\nevent: task.completed\ndata: ${JSON.stringify(exampleEvent)}\n\n`,
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ query, headers, person, scope, log }) => {
      const { personal, pushTimes, feedHead, stopping } = outbound;
      const head = await views.feed.head();
      const from = Math.min(headers['last-event-id'] ?? query.after ?? head, head);
      const unread = await views.notifications.unreadUpTo(
        [person, ...person.standsInFor],
        await personal.readUpTo(person.id),
        from,
      );
      const parts = {
        feed: feedFor(services, person),
        head: feedHead,
        reader: readerOf(person, scope),
        after: from,
        heldBack: unread,
        pushTimeOf: async (entry: (typeof unread)[number]) => await pushTimes.forPerson(entry, person.id),
        now,
        stopping,
      };
      const closed = openStreams.open(person.id);
      return {
        status: 200,
        headers: streamHeaders,
        body: '',
        stream: (response) => {
          streamFeed(response, parts)
            .catch((error: unknown) => log.error({ err: error }, 'A stream broke off'))
            .finally(closed);
        },
      };
    },
  });
}

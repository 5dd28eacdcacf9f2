import { z } from 'zod';
import type { Label } from '../../../domain/people/department';
import type { ProcessEvent } from '../../../domain/process/event';
import { processIdOf } from '../../../domain/process/process-kind';
import { timelineText } from '../../../domain/process/timeline-text';
import { type Route, defineRoute } from '../../route';
import { anyJson, instant, label } from '../../schemas/common';
import { doer, doerOf } from '../../schemas/doer';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { orderParams, visibleOrder } from './read-orders';

/** One line of a timeline. */
export const entry = z
  .object({
    seq: z.number(),
    at: instant,
    type: z.string(),
    text: label,
    actor: doer.extend({ kind: z.enum(['person', 'system']) }),
    data: z.record(z.string(), anyJson),
  })
  .meta({ id: 'TimelineEntry' });

type Entry = z.input<typeof entry>;

export const exampleEntry: Entry = {
  seq: 7,
  at: '2026-11-20T08:30:00.000Z',
  type: 'milestone.reached',
  text: { zh: '已答复受理', en: 'Order accepted' },
  actor: { kind: 'system', id: 'process', onBehalfOf: null },
  data: { milestone: 'order-accepted' },
};

export const timelineQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: '从此序号之后 / after this number' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500).meta({ description: '条数 / at most' }),
});

/** Everything that happened to a process, in order, as people read it. */
export async function timelineOf(
  { views }: Services,
  processId: string,
  { after, limit }: z.output<typeof timelineQuery>,
): Promise<Entry[]> {
  const events = await views.processes.timeline(processId, after, limit);
  const offers = after === 0 ? events : await views.processes.timeline(processId, 0, after);
  const titles = titlesOf([...offers, ...events]);
  const titleOf = (taskId: string): Label => titles.get(taskId) ?? { zh: taskId, en: taskId };
  return events.map((event) => toEntry(event, titleOf));
}

/** Everything that happened to an order, in order. `after` goes on where the last answer ended. */
export function getOrderTimeline(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/orders/:orderNo/timeline',
    operationId: 'getOrderTimeline',
    summary: { zh: '订单时间线', en: 'What happened to an order' },
    tag: 'orders',
    request: {
      params: orderParams,
      query: timelineQuery,
    },
    responses: {
      200: {
        schema: z.object({ items: z.array(entry) }),
        description: { zh: '时间线', en: 'The timeline' },
        example: { items: [exampleEntry] },
      },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ params, query, scope }) => {
      await visibleOrder(services, params.orderNo, scope);
      const items = await timelineOf(services, processIdOf('order', params.orderNo), query);
      return { status: 200, body: { items } };
    },
  });
}

function titlesOf(events: readonly ProcessEvent[]): Map<string, Label> {
  const titles = new Map<string, Label>();
  for (const event of events) {
    if (event.type === 'task.offered') titles.set(event.data.taskId, event.data.spec.title);
  }
  return titles;
}

function toEntry(event: ProcessEvent, titleOf: (taskId: string) => Label): Entry {
  const { seq, at, type, actor } = event;
  return {
    seq,
    at,
    type,
    text: timelineText(event, titleOf),
    actor: { kind: actor.kind, ...doerOf(actor) },
    data: event.data as unknown as Entry['data'],
  };
}

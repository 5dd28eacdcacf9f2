import { z } from 'zod';
import type { Label } from '../../../domain/people/department';
import type { Onlooker } from '../../../domain/coverage/onlooker';
import { eventsSeenBy, isOwnContact } from '../../../domain/coverage/onlooker-events';
import type { ProcessEvent } from '../../../domain/process/event';
import { personsIn } from '../../../domain/process/persons-in';
import { type Names, timelineText } from '../../../domain/process/timeline-text';
import { type Route, defineRoute } from '../../route';
import { anyJson, instant, label } from '../../schemas/common';
import { doer, doerOf } from '../../schemas/doer';
import type { Services } from '../../services';
import { type Subject, about, numberIn, oneOf } from './subject';
import { seenProcess } from './seen-process';

/** One line of a timeline. */
export const timelineEntry = z
  .object({
    seq: z.number(),
    at: instant,
    type: z.string(),
    text: label,
    actor: doer.extend({ kind: z.enum(['person', 'system']) }),
    data: z.record(z.string(), anyJson),
  })
  .meta({ id: 'TimelineEntry' });

type Entry = z.input<typeof timelineEntry>;

const exampleEntry: Entry = {
  seq: 7,
  at: '2026-11-20T08:30:00.000Z',
  type: 'milestone.reached',
  text: { zh: '已答复受理', en: 'Order accepted' },
  actor: { kind: 'system', id: 'process', onBehalfOf: null },
  data: { milestone: 'order-accepted' },
};

const query = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: '从此序号之后 / after this number' }),
  limit: z.coerce.number().int().min(1).max(1_000).default(500).meta({ description: '条数 / at most' }),
});

/** Everything that happened to a process, in order, as people read it. `after` goes on where the last answer ended. */
export function timelineOf(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  const { processes } = services.views;

  /** The next events, and of these what this person is told: nothing only behind the last one. */
  async function told(
    processId: string,
    customerNo: string,
    onlooker: Onlooker | null,
    from: number,
    limit: number,
  ) {
    for (let after = from; ;) {
      const events = await processes.timeline(processId, after, limit);
      const seen = eventsSeenBy(onlooker, events, customerNo);
      const last = events.at(-1);
      if (seen.length > 0 || last === undefined) return { events, seen };
      after = last.seq;
    }
  }

  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/timeline`,
    operationId: `get${names.one}Timeline`,
    summary: about(subject, '时间线', 'What happened'),
    request: { params, query },
    responses: {
      200: {
        schema: z.object({ items: z.array(timelineEntry) }),
        description: { zh: '时间线', en: 'The timeline' },
        example: { items: [exampleEntry] },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, query: { after, limit }, person, scope }) => {
      const number = numberIn(subject, asked);
      const { view, onlooker } = await seenProcess(services, subject, number, { person, scope });
      const { processId, customerNo } = view;
      const { events, seen } = await told(processId, customerNo, onlooker, after, limit);
      const before = (events[0]?.seq ?? 1) - 1;
      const offers = before === 0 ? [] : await processes.timeline(processId, 0, before);
      const titles = titlesOf([...offers, ...events]);
      const titleOf = (taskId: string): Label => titles.get(taskId) ?? { zh: taskId, en: taskId };
      const people = await services.views.people.findAll(seen.flatMap(personsIn));
      const called = new Map(people.map(({ id, name }) => [id, name]));
      const nameOf = (personId: string): string => called.get(personId) ?? personId;
      const items = seen.map((event) => ({
        ...toEntry(event, { titleOf, nameOf }),
        ...(onlooker !== null && !isOwnContact(onlooker, event, customerNo) && { data: {} }),
      }));
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

function toEntry(event: ProcessEvent, names: Names): Entry {
  const { seq, at, type, actor } = event;
  return {
    seq,
    at,
    type,
    text: timelineText(event, names),
    actor: { kind: actor.kind, ...doerOf(actor) },
    data: event.data as unknown as Entry['data'],
  };
}

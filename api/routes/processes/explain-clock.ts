import { z } from 'zod';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { explainClock } from '../../../domain/clock/explain-clock';
import { eventsSeenBy } from '../../../domain/coverage/onlooker-events';
import { BusinessError } from '../../../domain/errors';
import { clockEventTypes, clockStory } from '../../../domain/process/clock-story';
import type { ProcessView } from '../../../domain/process/process-view';
import { type Route, defineRoute } from '../../route';
import { label } from '../../schemas/common';
import { deadlineLine, exampleLine } from '../../schemas/deadline-line';
import type { Services } from '../../services';
import { exampleNamedClock, namedClock, namedClocks, toNamedClock } from './clocks';
import { type Subject, about, numberIn, oneOf } from './subject';
import { calendarOf } from './whole-process';

/** How a deadline came about. */
export const clockExplained = z.object({
  clock: namedClock,
  calendarVersion: z.number().meta({ description: '据以计算的版本 / the version it comes out by' }),
  story: z.array(label).meta({ description: '起算、暂停、约定、日历变更 / what moved it, in words' }),
  explain: z.array(deadlineLine),
  warnings: z.array(z.string()),
});

/** Explains the deadline of any clock of a process: in words, and day by day (CAL-1, CAL-2). */
export function explainClockOf(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/clocks/:name/explain`,
    operationId: `explain${names.one}Clock`,
    summary: about(subject, '：说明此期限', 'Explain a deadline'),
    request: {
      params: params.extend({
        name: z.string().max(200).meta({ description: '时限名 / name of the clock', example: 'promise' }),
      }),
    },
    responses: {
      200: {
        schema: clockExplained,
        description: { zh: '逐日说明', en: 'Its arithmetic, day by day' },
        example: {
          clock: exampleNamedClock,
          calendarVersion: 1,
          story: [
            {
              zh: '2026-11-20 16:00 起算，时限 5 个工作日',
              en: '2026-11-20 16:00: starts, 5 working day(s)',
            },
          ],
          explain: [exampleLine],
          warnings: [],
        },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const businessKey = numberIn(subject, asked);
      const reader = { person, scope };
      const { view, onlooker, clocks } = await namedClocks(services, subject, businessKey, reader);
      const named = clocks.find(({ clock }) => clock.name === asked.name);
      if (named === undefined)
        throw new BusinessError('not-found', `${businessKey} has no clock ${asked.name}.`);
      const [versions, events] = await Promise.all([
        calendarsOf(services, view),
        Promise.all(clockEventTypes.map((type) => services.views.processes.eventsOf(view.processId, type))),
      ]);
      const { calendarVersion, explain, warnings } = explainClock(named.clock, versions);
      const seen = eventsSeenBy(onlooker, events.flat(), view.customerNo);
      const inOrder = seen.toSorted((a, b) => a.seq - b.seq);
      return {
        status: 200,
        body: {
          clock: toNamedClock(named),
          calendarVersion,
          story: [...clockStory(named.clock, inOrder, versions[0])],
          explain: explain.map((line) => ({ ...line })),
          warnings: [...warnings],
        },
      };
    },
  });
}

/** The versions a process has reckoned by, the newest first. */
async function calendarsOf(
  services: Services,
  view: ProcessView,
): Promise<readonly [WorkingCalendar, ...WorkingCalendar[]]> {
  const changes = await services.views.processes.eventsOf(view.processId, 'calendar.applied');
  const older = await Promise.all(
    changes
      .toReversed()
      .map(({ data }) => services.views.reference.calendarVersion(view.calendar.id, data.from)),
  );
  return [await calendarOf(services, view), ...older.filter((calendar) => calendar !== null)];
}

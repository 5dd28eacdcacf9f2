import { z } from 'zod';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { explainClock } from '../../../domain/clock/explain-clock';
import { BusinessError } from '../../../domain/errors';
import { clockEventTypes, clockStory } from '../../../domain/process/clock-story';
import type { ProcessView } from '../../../domain/process/process-view';
import { type Route, defineRoute } from '../../route';
import { label } from '../../schemas/common';
import { deadlineLine, exampleLine } from '../../schemas/deadline-line';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { exampleNamedClock, namedClock, orderClocks, toNamedClock } from './clocks';
import { orderParams } from './read-orders';
import { calendarOf } from './whole-order';

/** Explains the deadline of any clock of an order: in words, and day by day (CAL-1, CAL-2). */
export function explainOrderClock(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/orders/:orderNo/clocks/:name/explain',
    operationId: 'explainOrderClock',
    summary: { zh: '说明此期限', en: 'Explain this deadline' },
    tag: 'orders',
    request: {
      params: orderParams.extend({
        name: z.string().max(200).meta({ description: '时限名 / name of the clock', example: 'promise' }),
      }),
    },
    responses: {
      200: {
        schema: z.object({
          clock: namedClock,
          calendarVersion: z.number().meta({ description: '据以计算的版本 / the version it comes out by' }),
          story: z.array(label).meta({ description: '起算、暂停、约定、日历变更 / what moved it, in words' }),
          explain: z.array(deadlineLine),
          warnings: z.array(z.string()),
        }),
        description: { zh: '逐日说明', en: 'Its arithmetic, day by day' },
        example: {
          clock: exampleNamedClock,
          calendarVersion: 1,
          story: [
            { zh: '2026-11-20 16:00 起算,时限 5 个工作日', en: '2026-11-20 16:00: starts, 5 working day(s)' },
          ],
          explain: [exampleLine],
          warnings: [],
        },
      },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ params: { orderNo, name }, scope }) => {
      const { view, clocks } = await orderClocks(services, orderNo, scope);
      const named = clocks.find(({ clock }) => clock.name === name);
      if (named === undefined) throw new BusinessError('not-found', `Order ${orderNo} has no clock ${name}.`);
      const [versions, events] = await Promise.all([
        calendarsOf(services, view),
        Promise.all(clockEventTypes.map((type) => services.views.processes.eventsOf(view.processId, type))),
      ]);
      const { calendarVersion, explain, warnings } = explainClock(named.clock, versions);
      const inOrder = events.flat().toSorted((a, b) => a.seq - b.seq);
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

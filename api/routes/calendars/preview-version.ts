import { z } from 'zod';
import { basedOn, calendarContent } from '../../../domain/calendar/input';
import { type MovedClock, byHowFarMoved, movedClocks } from '../../../domain/process/moved-clocks';
import { type Route, defineRoute } from '../../route';
import { instant, pageOf, pageQuery } from '../../schemas/common';
import { exampleRef, processRefFields, toProcessRef } from '../../schemas/process-ref';
import type { Services } from '../../services';
import { calendarParams } from '../calendars';
import { exampleDraft, ofAdministrators, versionOf } from './publish-version';

const movedClock = z.object({
  ...processRefFields,
  clock: z.string(),
  taskId: z.string().nullable(),
  dueBefore: instant,
  dueAfter: instant,
  movedMs: z.number().meta({ description: '毫秒，负数为提前 / ms, negative for earlier' }),
  overdueAtOnce: z.boolean().meta({ description: '应用后即超时 / overdue at once' }),
});

const preview = pageOf(movedClock).extend({
  processes: z.number().meta({ description: '在途流程数 / open processes' }),
  clocks: z.number().meta({ description: '运行中的时限数 / open clocks' }),
  moved: z.number().meta({ description: '期限会变的 / that would move' }),
  overdueAtOnce: z.number().meta({ description: '会立即超时的 / that would be overdue at once' }),
});

/** What a version would change for everything on its way, before it is published (CAL-2). Nothing is stored. */
export function previewCalendarVersion(services: Services): Route {
  return defineRoute({
    ...ofAdministrators,
    method: 'POST',
    path: '/api/v1/calendars/:id/versions/preview',
    operationId: 'previewCalendarVersion',
    summary: { zh: '预览日历变更的影响', en: 'Preview what a version would change' },
    request: {
      params: calendarParams,
      query: z.strictObject(pageQuery),
      body: z.strictObject({ ...calendarContent, basedOn }),
      bodyExamples: {
        nextYear: { summary: { zh: '次年节假日', en: 'The holidays of next year' }, value: exampleDraft },
      },
    },
    responses: {
      200: {
        schema: preview,
        description: { zh: '变动最大的在前', en: 'The most moved first' },
        example: {
          items: [
            {
              ...exampleRef,
              clock: 'promise',
              taskId: null,
              dueBefore: '2026-12-31T08:00:00.000Z',
              dueAfter: '2027-01-04T08:00:00.000Z',
              movedMs: 345_600_000,
              overdueAtOnce: false,
            },
          ],
          page: 1,
          pageSize: 20,
          total: 1,
          processes: 40,
          clocks: 120,
          moved: 1,
          overdueAtOnce: 0,
        },
      },
    },
    problems: ['unknown-calendar'],
    idempotent: false,
    handle: async ({ params, query: { page, pageSize }, body }) => {
      const now = services.now();
      const calendar = await versionOf(services, params.id, body, now);
      const all: MovedClock[] = [];
      let processes = 0;
      let clocks = 0;
      for await (const open of services.views.calendars.openClocks(params.id)) {
        processes += 1;
        clocks += open.clocks.length;
        all.push(...movedClocks(open.process, open.clocks, calendar, now));
      }
      const items = all
        .toSorted(byHowFarMoved)
        .slice((page - 1) * pageSize, page * pageSize)
        .map(({ process, ...moved }) => ({ ...toProcessRef(process), ...moved }));
      const moved = all.length;
      const overdueAtOnce = all.filter((clock) => clock.overdueAtOnce).length;
      return {
        status: 200,
        body: { items, page, pageSize, total: moved, processes, clocks, moved, overdueAtOnce },
      };
    },
  });
}

import { z } from 'zod';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import { holdingOf, totalByHolder } from '../../../domain/process/holding';
import { type Route, defineRoute } from '../../route';
import { instant, party, workingMs } from '../../schemas/common';
import { holdingKind } from '../../schemas/responsible';
import type { Services } from '../../services';
import { type Subject, about, numberIn, oneOf } from './subject';
import { visibleProcess } from './visible-process';
import { calendarOf } from './whole-process';

/** More events than a process ever has. */
const mostEvents = 10_000;

const span = party.extend({
  kind: holdingKind,
  taskId: z.string().nullable(),
  stage: z.string().nullable(),
  from: instant,
  to: instant,
  workingMs,
});

const total = party.extend({
  kind: holdingKind,
  workingMs,
  spans: z.number().meta({ description: '段数 / in how many stretches' }),
});

export const holdingLedgerAnswer = z
  .object({
    from: instant,
    to: instant.meta({ description: '闭环时刻，未闭环则为现在 / its end, or now' }),
    elapsedMs: workingMs,
    spans: z.array(span),
    totals: z.array(total),
  })
  .meta({
    id: 'HoldingLedger',
    description:
      '责任台账：各方时间之和等于已用工作时间 / the times of all holders add up to the elapsed working time',
  });

const data = {
  group: {
    department: 'stations',
    role: 'station-executor',
    station: 'data',
    localNetwork: 'kunming',
  },
  person: 'data-km-01',
  kind: 'working',
} as const;

/** Who had the process when, to the last minute (O2A-5, ASM-3). */
export function holdingLedger(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/holding`,
    operationId: `get${names.one}Holding`,
    summary: about(subject, '责任台账', 'The holding ledger'),
    request: { params },
    responses: {
      200: {
        schema: holdingLedgerAnswer,
        description: { zh: '台账', en: 'The ledger' },
        example: {
          from: '2026-11-23T02:00:00.000Z',
          to: '2026-11-23T03:00:00.000Z',
          elapsedMs: 3_600_000,
          spans: [
            {
              ...data,
              taskId: 'order.SO-20261120-0001.6',
              stage: 'provisioning',
              from: '2026-11-23T02:00:00.000Z',
              to: '2026-11-23T03:00:00.000Z',
              workingMs: 3_600_000,
            },
          ],
          totals: [{ ...data, workingMs: 3_600_000, spans: 1 }],
        },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, scope }) => {
      const view = await visibleProcess(services, subject, numberIn(subject, asked), scope);
      const [events, calendar] = await Promise.all([
        services.views.processes.timeline(view.processId, 0, mostEvents),
        calendarOf(services, view),
      ]);
      const spans = holdingOf(events, calendar, services.now());
      const from = view.startedAt;
      const to = spans.at(-1)?.to ?? from;
      const elapsedMs = workingMsBetween(calendar, from, to, []);
      const totals = totalByHolder(spans);
      return { status: 200, body: { from, to, elapsedMs, spans: [...spans], totals: [...totals] } };
    },
  });
}

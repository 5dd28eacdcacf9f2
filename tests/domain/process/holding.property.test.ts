import * as fc from 'fast-check';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import type { ProcessEvent } from '../../../domain/process/event';
import { holdingOf, totalByHolder } from '../../../domain/process/holding';
import { type Projection, project } from '../../../domain/process/projection';
import { calendar } from '../../support/build-order';
import { anyRecord } from './random-record';

const minuteMs = 60_000;
const hour = 60;

/** November 2026 has no holidays and no make-up days: nine to twelve and one to six, Monday to Friday, eight hours ahead of UTC. */
function isWorked(ms: number): boolean {
  const local = new Date(ms + 8 * hour * minuteMs);
  const minute = local.getUTCHours() * hour + local.getUTCMinutes();
  const weekday = local.getUTCDay();
  const atWork = (minute >= 9 * hour && minute < 12 * hour) || (minute >= 13 * hour && minute < 18 * hour);
  return weekday >= 1 && weekday <= 5 && atWork;
}

/** Worked minutes by holder, found by living through every minute. */
function recount(events: readonly ProcessEvent[], untilMs: number): Record<string, number> {
  const minutes: Record<string, number> = {};
  const ahead = [...events];
  let projection: Projection | null = null;
  for (let ms = Date.parse(events[0]?.at ?? ''); ms < untilMs; ms += minuteMs) {
    while (ahead[0] !== undefined && Date.parse(ahead[0].at) <= ms) {
      projection = project(projection, ahead[0]);
      ahead.shift();
    }
    const responsible = projection?.view.responsible ?? null;
    if (responsible === null || !isWorked(ms)) continue;
    const holder = JSON.stringify([responsible.kind, responsible.group, responsible.person]);
    minutes[holder] = (minutes[holder] ?? 0) + 1;
  }
  return minutes;
}

function endOf(events: readonly ProcessEvent[], until: string): string {
  const last = events.at(-1);
  if (last === undefined) return until;
  return last.type === 'process.closed' || last.at > until ? last.at : until;
}

const anyUntil = fc
  .integer({ min: 0, max: 25 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-11-01T00:00:00.000Z') + minutes * minuteMs).toISOString());

describe('Whatever happens to an order, its ledger', () => {
  it('follows without gaps from its beginning to its end, or until now', () => {
    fc.assert(
      fc.property(anyRecord, anyUntil, (events, until) => {
        const spans = holdingOf(events, calendar, until);
        const end = endOf(events, until);
        const start = events[0]?.at;

        if (start === end) return expect(spans).toEqual([]);
        expect(spans[0]?.from).toBe(start);
        expect(spans.at(-1)?.to).toBe(end);
        expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
        expect(spans.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });

  it('adds up to the working time it took', () => {
    fc.assert(
      fc.property(anyRecord, anyUntil, (events, until) => {
        const spans = holdingOf(events, calendar, until);
        const elapsed = workingMsBetween(calendar, events[0]?.at ?? '', endOf(events, until), []);

        expect(spans.reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(elapsed);
        expect(totalByHolder(spans).reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(elapsed);
      }),
    );
  });

  it('gives each holder the minutes a slow recount gives them', () => {
    fc.assert(
      fc.property(anyRecord, anyUntil, (events, until) => {
        const totals = totalByHolder(holdingOf(events, calendar, until));
        const byHolder = Object.fromEntries(
          totals
            .filter(({ workingMs }) => workingMs > 0)
            .map(({ kind, group, person, workingMs }) => [
              JSON.stringify([kind, group, person]),
              workingMs / minuteMs,
            ]),
        );

        expect(byHolder).toEqual(recount(events, Date.parse(endOf(events, until))));
      }),
      { numRuns: 50 },
    );
  });
});

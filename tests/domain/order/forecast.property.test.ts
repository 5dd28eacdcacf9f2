import * as fc from 'fast-check';
import { startClock } from '../../../domain/clock/clock';
import { type ForecastFacts, forecastOf } from '../../../domain/order/forecast';
import type { PastOrder } from '../../../domain/order/past-order';
import { cn } from '../calendar/calendars';

const hourMs = 3_600_000;
const entered = Date.parse('2026-03-02T01:00:00.000Z');

function at(ms: number): string {
  return new Date(ms).toISOString();
}

function pastOrder(inStage: number, afterwards: number): PastOrder {
  return {
    stages: [
      { stage: 'provisioning', at: at(entered) },
      { stage: 'test', at: at(entered + inStage * hourMs) },
    ],
    acceptedAt: at(entered + (inStage + afterwards) * hourMs),
    pauses: [],
  };
}

const hours = fc.integer({ min: 1, max: 300 });
const anyPast = fc.array(
  fc.tuple(hours, hours).map(([a, b]) => pastOrder(a, b)),
  { maxLength: 12 },
);

function facts(past: readonly PastOrder[], now: number): ForecastFacts {
  return {
    past,
    plan: [
      { stage: 'provisioning', limit: { workingDays: 2 } },
      { stage: 'activation', limit: null },
      { stage: 'acceptance', limit: { workingDays: 1 } },
    ],
    entered: { stage: 'provisioning', at: at(entered) },
    promise: startClock('promise', { workingDays: 5 }, at(entered), cn),
    now: at(now),
    calendar: cn,
  };
}

describe('A forecast', () => {
  it('is never before now, and its later half never before its earlier one', () => {
    fc.assert(
      fc.property(anyPast, hours, (past, elapsed) => {
        const now = entered + elapsed * hourMs;
        const { p50, p80 } = forecastOf(facts(past, now));

        expect(p50 >= at(now)).toBe(true);
        expect(p80 >= p50).toBe(true);
      }),
    );
  });

  it('never comes nearer while an order lasts, where only this stage tells past orders apart', () => {
    const alike = fc.tuple(hours, fc.array(hours, { maxLength: 12 }));
    fc.assert(
      fc.property(alike, hours, hours, ([afterwards, stays], one, other) => {
        const past = stays.map((inStage) => pastOrder(inStage, afterwards));
        const [earlier, later] = [one, other].sort((a, b) => a - b) as [number, number];
        const first = forecastOf(facts(past, entered + earlier * hourMs));
        const second = forecastOf(facts(past, entered + later * hourMs));
        fc.pre(first.basis === second.basis);

        expect(second.p50 >= first.p50).toBe(true);
        expect(second.p80 >= first.p80).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the past is told', () => {
    fc.assert(
      fc.property(anyPast, hours, (past, elapsed) => {
        const now = entered + elapsed * hourMs;

        expect(forecastOf(facts(past.toReversed(), now))).toEqual(forecastOf(facts(past, now)));
      }),
    );
  });
});

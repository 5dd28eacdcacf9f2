import * as fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import type { Instant } from '../../../domain/calendar/working-calendar';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import { newYork } from './calendars';
import { casesBetween } from './cases';

const cases = casesBetween(Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1), 1);
const amounts = fc.integer({ min: 1, max: 5 * 480 * 60_000 });
const runs = { numRuns: 3_000 };

function later(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}

describe('laws of working time, to the millisecond', () => {
  it('exactly the budget has passed at the deadline, and not a millisecond sooner', () => {
    fc.assert(
      fc.property(cases, amounts, ({ from, pauses }, ms) => {
        const due = deadline(newYork, from, { workingMinutes: ms / 60_000 }, pauses);
        fc.pre(due !== null);
        expect(workingMsBetween(newYork, from, due, pauses)).toBe(ms);
        expect(workingMsBetween(newYork, from, later(due, -1), pauses)).toBe(ms - 1);
      }),
      runs,
    );
  });

  it('more budget is never due sooner', () => {
    fc.assert(
      fc.property(cases, amounts, amounts, ({ from, pauses }, one, other) => {
        const less = deadline(newYork, from, { workingMinutes: Math.min(one, other) / 60_000 }, pauses);
        const more = deadline(newYork, from, { workingMinutes: Math.max(one, other) / 60_000 }, pauses);
        expect(more === null || (less !== null && less <= more)).toBe(true);
      }),
      runs,
    );
  });

  it('what is received later is never due sooner', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 1e9 }), ({ from, workingMinutes, pauses }, delay) => {
        fc.pre(workingMinutes > 0);
        const early = deadline(newYork, from, { workingMinutes }, pauses);
        const late = deadline(newYork, later(from, delay), { workingMinutes }, pauses);
        expect(late === null || (early !== null && early <= late)).toBe(true);
      }),
      runs,
    );
  });

  it('a second budget begins where the first ended', () => {
    fc.assert(
      fc.property(cases, amounts, amounts, ({ from, pauses }, first, second) => {
        const between = deadline(newYork, from, { workingMinutes: first / 60_000 }, pauses);
        fc.pre(between !== null);
        expect(deadline(newYork, between, { workingMinutes: second / 60_000 }, pauses)).toBe(
          deadline(newYork, from, { workingMinutes: (first + second) / 60_000 }, pauses),
        );
      }),
      runs,
    );
  });

  it('two stretches of time add up', () => {
    const lengths = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(cases, lengths, lengths, ({ from, pauses }, first, second) => {
        const middle = later(from, first);
        const end = later(middle, second);
        expect(
          workingMsBetween(newYork, from, middle, pauses) + workingMsBetween(newYork, middle, end, pauses),
        ).toBe(workingMsBetween(newYork, from, end, pauses));
      }),
      runs,
    );
  });
});

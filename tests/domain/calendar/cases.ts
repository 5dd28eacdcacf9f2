import * as fc from 'fast-check';
import type { Budget, Instant, Pause } from '../../../domain/calendar/working-calendar';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** Something received, its working budget, and what paused it. */
export interface Case {
  readonly from: Instant;
  readonly workingMinutes: number;
  readonly pauses: readonly Pause[];
}

/** Cases received between two instants (epoch ms), every time a multiple of `grainMs`; some pauses overlap, touch, begin early or stay open. */
export function casesBetween(fromMs: number, toMs: number, grainMs: number): fc.Arbitrary<Case> {
  return fc.integer({ min: 0, max: Math.floor((toMs - fromMs) / grainMs) - 1 }).chain((step) => {
    const from = fromMs + step * grainMs;
    return fc.record({
      from: fc.constant(instant(from)),
      workingMinutes: fc.oneof(
        fc.integer({ min: 0, max: 10 * 480 }),
        fc.integer({ min: 0, max: 20 }).map((halfDays) => halfDays * 240),
      ),
      pauses: fc.array(pausesAround(from, grainMs), { maxLength: 4 }),
    });
  });
}

/** A budget for `minutes` of working time, in one of its forms. */
export function workingBudgets(minutes: number): fc.Arbitrary<Budget> {
  return fc.constantFrom<Budget>({ workingMinutes: minutes }, { workingDays: minutes / 480 });
}

function pausesAround(from: number, grainMs: number): fc.Arbitrary<Pause> {
  const grains = (minutes: number): number => Math.floor((minutes * minuteMs) / grainMs);
  const start = fc.oneof(
    fc.integer({ min: grains(-5 * dayMinutes), max: grains(20 * dayMinutes) }),
    fc.integer({ min: -2, max: 14 }).map((days) => grains(days * dayMinutes)),
  );
  const length = fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 6, arbitrary: fc.integer({ min: 0, max: grains(3 * dayMinutes) }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map((days) => grains(days * dayMinutes)) },
  );
  return fc.tuple(start, length).map(([start, length]) => {
    const begin = from + start * grainMs;
    return { from: instant(begin), to: length === null ? null : instant(begin + length * grainMs) };
  });
}

function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}

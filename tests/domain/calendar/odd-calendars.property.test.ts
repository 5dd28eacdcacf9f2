import * as fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { cn } from './calendars';
import { casesBetween } from './cases';
import { type CountsAt, deadlineByTheMinute } from './minute-reference';

const minuteMs = 60_000;
const begin = Date.UTC(2026, 2, 1);
const days = Array.from({ length: 40 }, (_, index) =>
  new Date(begin + index * 1440 * minuteMs).toISOString().slice(0, 10),
);

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.toSorted((a, b) => a - b))
  .map((edges) =>
    edges.flatMap((edge, index) => {
      const toMinute = edges[index + 1];
      return index % 2 === 0 && toMinute !== undefined ? [{ fromMinute: edge, toMinute }] : [];
    }),
  );

const offsets = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 * 1440 }), { minLength: 1, maxLength: 3 })
  .chain((starts) =>
    fc.tuple(
      ...starts
        .toSorted((a, b) => a - b)
        .map((start) =>
          fc.integer({ min: -720, max: 840 }).map((minutes) => ({ from: begin + start * minuteMs, minutes })),
        ),
    ),
  );

const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    hours,
    utcOffsets: offsets,
    workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.subarray(days, { maxLength: 8 }),
    madeUp: fc.subarray(days, { maxLength: 8 }),
  })
  .map(({ off, madeUp, ...rest }) => ({
    ...cn,
    ...rest,
    holidays: Object.fromEntries(off.map((date) => [date, 'feast'])),
    makeUpDays: Object.fromEntries(
      madeUp.filter((date) => !off.includes(date)).map((date) => [date, 'feast']),
    ),
  }));

/** The definition of working time, word for word: the local clock shows a working hour of a worked date. */
function definitionOf(calendar: WorkingCalendar): CountsAt {
  return (minute) => {
    const now = minute * minuteMs;
    const offset = calendar.utcOffsets.findLast(({ from }) => from <= now) ?? calendar.utcOffsets[0];
    const local = new Date(now + (offset?.minutes ?? 0) * minuteMs);
    const date = local.toISOString().slice(0, 10);
    const ofDay = local.getUTCHours() * 60 + local.getUTCMinutes();
    const worked =
      date in calendar.makeUpDays ||
      (!(date in calendar.holidays) && calendar.workingWeekdays.includes(local.getUTCDay() || 7));
    return (
      worked && calendar.hours.some(({ fromMinute, toMinute }) => fromMinute <= ofDay && ofDay < toMinute)
    );
  };
}

it('holds for any hours, weekdays, holidays and changes of offset, even at midnight', () => {
  const cases = casesBetween(begin, begin + 40 * 1440 * minuteMs, minuteMs);
  fc.assert(
    fc.property(
      calendars,
      cases,
      fc.integer({ min: 0, max: 600 }),
      (calendar, { from, pauses }, workingMinutes) => {
        const expected = deadlineByTheMinute(
          definitionOf(calendar),
          Date.parse(from),
          Math.min(workingMinutes, budgetCap(calendar)),
          pauses,
        );
        expect(
          deadline(calendar, from, { workingMinutes: Math.min(workingMinutes, budgetCap(calendar)) }, pauses),
        ).toBe(expected === null ? null : new Date(expected).toISOString());
      },
    ),
    { numRuns: 1_000 },
  );
});

/** A calendar that works a minute a week would keep the slow reference busy for years. */
function budgetCap(calendar: WorkingCalendar): number {
  return 4 * calendar.hours.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
}

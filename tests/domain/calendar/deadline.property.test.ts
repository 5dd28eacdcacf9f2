import data from 'chinese-days/dist/chinese-days.json';
import * as fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import { cn, newYork } from './calendars';
import { casesBetween, workingBudgets } from './cases';
import { bitmap, type CountsAt, deadlineByTheMinute, minutesBetween } from './minute-reference';

const minuteMs = 60_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2027, 0, 1);
const margin = 120 * 24 * 60 * minuteMs;
const officeHours = (hour: number): boolean => (hour >= 9 && hour < 12) || (hour >= 13 && hour < 18);
const holidays: Record<string, string> = data.holidays;
const workdays: Record<string, string> = data.workdays;

/** Read from the published data with the Date of the runtime: shares nothing with the code it judges. */
const chineseMinute: CountsAt = (minute) => {
  const local = new Date(minute * minuteMs + 8 * 3_600_000);
  const date = local.toISOString().slice(0, 10);
  const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6;
  return officeHours(local.getUTCHours()) && (date in workdays || (!weekend && !(date in holidays)));
};

const newYorkClocks = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  weekday: 'short',
  hour: 'numeric',
});

const newYorkMinute: CountsAt = (minute) => {
  const parts = newYorkClocks.formatToParts(minute * minuteMs);
  const weekday = parts.find(({ type }) => type === 'weekday')?.value ?? '';
  const hour = Number(parts.find(({ type }) => type === 'hour')?.value);
  return officeHours(hour) && weekday !== 'Sat' && weekday !== 'Sun';
};

const minutePrecise = casesBetween(from, to, minuteMs).chain((each) =>
  workingBudgets(each.workingMinutes).map((budget) => ({ ...each, budget })),
);

describe('against a reference that lives through every minute', () => {
  it('finds the same deadlines in China', () => {
    const counts = bitmap(from - margin, to + margin, chineseMinute);
    fc.assert(
      fc.property(minutePrecise, ({ from, budget, workingMinutes, pauses }) => {
        const expected = deadlineByTheMinute(counts, Date.parse(from), workingMinutes, pauses);
        expect(deadline(cn, from, budget, pauses)).toBe(
          expected === null ? null : new Date(expected).toISOString(),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('finds the same deadlines in New York, with summer time', () => {
    const byTheHour = bitmap(from - margin, to + margin, hourly(newYorkMinute));
    fc.assert(
      fc.property(minutePrecise, ({ from, budget, workingMinutes, pauses }) => {
        const expected = deadlineByTheMinute(byTheHour, Date.parse(from), workingMinutes, pauses);
        expect(deadline(newYork, from, budget, pauses)).toBe(
          expected === null ? null : new Date(expected).toISOString(),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds the same deadlines in calendar days', () => {
    const days = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(minutePrecise, days, ({ from, pauses }, days) => {
        const expected = deadlineByTheMinute(() => true, Date.parse(from), days * 1440, pauses);
        expect(deadline(cn, from, { days }, pauses)).toBe(
          expected === null ? null : new Date(expected).toISOString(),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('counts the same working time between two instants', () => {
    const counts = bitmap(from - margin, to + margin, chineseMinute);
    const length = fc.integer({ min: -1440, max: 40 * 1440 });
    fc.assert(
      fc.property(minutePrecise, length, ({ from, pauses }, length) => {
        const end = Date.parse(from) + length * minuteMs;
        const expected = minutesBetween(counts, Date.parse(from), end, pauses) * minuteMs;
        expect(workingMsBetween(cn, from, new Date(end).toISOString(), pauses)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Office hours and the changes of New York's offset fall on whole hours: one look an hour is enough. */
function hourly(countsAt: CountsAt): CountsAt {
  const seen = new Map<number, boolean>();
  return (minute) => {
    const hour = Math.floor(minute / 60);
    const known = seen.get(hour) ?? countsAt(hour * 60);
    seen.set(hour, known);
    return known;
  };
}

import { budgetMs, fractionOf, workingMsBetween } from '../../../domain/calendar/working-time';
import { cn, newYork, pause, shanghai } from './calendars';

const hour = 3_600_000;

describe('CAL-1: working time between two instants', () => {
  it.each([
    ['over a lunch break', '2026-11-23 11:00', '2026-11-23 14:00', 2],
    ['over night', '2026-11-23 17:00', '2026-11-24 10:00', 2],
    ['over a weekend', '2026-11-20 18:00', '2026-11-23 09:00', 0],
    ['over National Day', '2026-09-30 17:00', '2026-10-08 10:00', 2],
    ['over the make-up Saturday', '2026-10-09 18:00', '2026-10-12 09:00', 8],
    ['backwards', '2026-11-24 10:00', '2026-11-23 10:00', 0],
  ])('%s', (_, from, to, hours) => {
    expect(workingMsBetween(cn, shanghai(from), shanghai(to), [])).toBe(hours * hour);
  });

  it('leaves paused time out (CAL-2)', () => {
    const paused = [pause('2026-11-23 11:00', '2026-11-23 14:00'), pause('2026-11-23 17:00', null)];
    expect(workingMsBetween(cn, shanghai('2026-11-23 09:00'), shanghai('2026-11-24 18:00'), paused)).toBe(
      5 * hour,
    );
  });
});

describe('what a budget comes to', () => {
  it.each([
    [{ workingDays: 1.5 }, 12],
    [{ workingMinutes: 90 }, 1.5],
    [{ days: 2 }, 48],
  ])('%j', (budget, hours) => {
    expect(budgetMs(cn, shanghai('2026-11-23 10:00'), budget)).toBe(hours * hour);
  });

  it('is an hour less for a calendar day into summer time', () => {
    expect(budgetMs(newYork, '2026-03-07T17:00:00.000Z', { days: 1 })).toBe(23 * hour);
  });
});

it.each([
  [{ workingDays: 2 }, { workingDays: 1 }],
  [{ workingMinutes: 90 }, { workingMinutes: 45 }],
  [{ days: 3 }, { days: 1.5 }],
])('CAL-3: half of %j is %j', (budget, half) => {
  expect(fractionOf(budget, 0.5)).toEqual(half);
});

import { deadline } from '../../../domain/calendar/deadline';
import { explainDeadline } from '../../../domain/calendar/explain';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import { newYork } from './calendars';

const aroundTheClock: WorkingCalendar = {
  ...newYork,
  hours: [{ fromMinute: 0, toMinute: 24 * 60 }],
  workingWeekdays: [1, 2, 3, 4, 5, 6, 7],
};

describe('New York, spring 2026: clocks go from 02:00 to 03:00 on Sunday 8 March', () => {
  const fridayFour = '2026-03-06T21:00:00.000Z';

  it('Friday 16:00 and one working day is Monday 16:00, in summer time', () => {
    expect(deadline(newYork, fridayFour, { workingDays: 1 }, [])).toBe('2026-03-09T20:00:00.000Z');
  });

  it('three calendar days later clocks show the same', () => {
    expect(deadline(newYork, fridayFour, { days: 3 }, [])).toBe('2026-03-09T20:00:00.000Z');
  });

  it('a wall-clock time that does not exist is put off by the hour', () => {
    expect(deadline(newYork, '2026-03-07T07:30:00.000Z', { days: 1 }, [])).toBe('2026-03-08T07:30:00.000Z');
  });

  it('the Sunday has 23 hours', () => {
    const hours = workingMsBetween(
      aroundTheClock,
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
      [],
    );
    expect(hours).toBe(23 * 3_600_000);
  });

  it('the explanation shows the Sunday once', () => {
    const { explain } = explainDeadline(aroundTheClock, '2026-03-08T05:00:00.000Z', { workingDays: 1 }, []);
    expect(explain.map(({ date, countedMinutes }) => [date, countedMinutes])).toEqual([
      ['2026-03-08', 23 * 60],
      ['2026-03-09', 60],
    ]);
  });
});

describe('New York, autumn 2026: clocks go from 02:00 back to 01:00 on Sunday 1 November', () => {
  const fridayFour = '2026-10-30T20:00:00.000Z';

  it('Friday 16:00 and one working day is Monday 16:00, in winter time', () => {
    expect(deadline(newYork, fridayFour, { workingDays: 1 }, [])).toBe('2026-11-02T21:00:00.000Z');
  });

  it('three calendar days later clocks show the same', () => {
    expect(deadline(newYork, fridayFour, { days: 3 }, [])).toBe('2026-11-02T21:00:00.000Z');
  });

  it('of a wall-clock time that comes twice the first is meant', () => {
    expect(deadline(newYork, '2026-10-31T05:30:00.000Z', { days: 1 }, [])).toBe('2026-11-01T05:30:00.000Z');
  });

  it('an hour that comes twice is worked twice', () => {
    const night = { ...aroundTheClock, hours: [{ fromMinute: 60, toMinute: 120 }] };
    const worked = workingMsBetween(night, '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z', []);
    expect(worked).toBe(2 * 3_600_000);
  });
});

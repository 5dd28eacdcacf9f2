import { deadline } from '../../../domain/calendar/deadline';
import { cn, due, onShanghaiClocks, pause, shanghai } from './calendars';

const oneDay = { workingDays: 1 };

describe('CAL-1: a working day is a day of working time', () => {
  it.each([
    ['Friday afternoon', '2026-11-20 16:00', 1, '2026-11-23 16:00'],
    ['Friday noon', '2026-11-20 12:00', 1, '2026-11-23 12:00'],
    ['an unworked Saturday', '2026-11-21 10:00', 1, '2026-11-23 18:00'],
    ['an unworked Sunday night', '2026-11-22 23:59', 1, '2026-11-23 18:00'],
    ['Monday at nine', '2026-11-23 09:00', 1, '2026-11-23 18:00'],
    ['Monday before nine', '2026-11-23 07:30', 1, '2026-11-23 18:00'],
    ['Monday in the lunch break', '2026-11-23 12:30', 1, '2026-11-24 12:00'],
    ['the last minute of the day', '2026-11-23 17:59', 1, '2026-11-24 17:59'],
    ['closing time', '2026-11-23 18:00', 1, '2026-11-24 18:00'],
    ['a minute to midnight', '2026-11-23 23:59', 1, '2026-11-24 18:00'],
    ['Monday at ten, half a day', '2026-11-23 10:00', 0.5, '2026-11-23 15:00'],
    ['Monday at nine, half a day', '2026-11-23 09:00', 0.5, '2026-11-23 14:00'],
    ['Friday at five, half a day', '2026-11-20 17:00', 0.5, '2026-11-23 12:00'],
    ['Thursday at ten, three days', '2026-11-19 10:00', 3, '2026-11-24 10:00'],
    ['Monday at ten, a month of working days', '2026-11-02 10:00', 21, '2026-12-01 10:00'],
  ])('received %s (%s), %d working days → %s', (_, received, workingDays, expected) => {
    expect(due(received, { workingDays }, [])).toBe(expected);
  });

  it.each([
    ['before National Day', '2026-09-30 16:00', 1, '2026-10-08 16:00'],
    ['inside National Day', '2026-10-03 10:00', 1, '2026-10-08 18:00'],
    ['after National Day', '2026-10-08 09:30', 1, '2026-10-09 09:30'],
    ['before the make-up Saturday of National Day', '2026-10-09 16:00', 1, '2026-10-10 16:00'],
    ['on the make-up Saturday of National Day', '2026-10-10 16:00', 1, '2026-10-12 16:00'],
    ['on the make-up Sunday of National Day', '2026-09-20 09:00', 1, '2026-09-20 18:00'],
    ['before the make-up Saturday of Spring Festival', '2026-02-13 16:00', 1, '2026-02-14 16:00'],
    ['before Spring Festival', '2026-02-14 17:00', 1, '2026-02-24 17:00'],
    ['inside Spring Festival', '2026-02-17 00:00', 2, '2026-02-25 18:00'],
    ['after Spring Festival, over the make-up Saturday', '2026-02-27 12:00', 1, '2026-02-28 12:00'],
    ['before New Year, over the make-up Sunday', '2025-12-31 18:00', 1, '2026-01-04 18:00'],
  ])('received %s (%s), %d working days → %s', (_, received, workingDays, expected) => {
    expect(due(received, { workingDays }, [])).toBe(expected);
  });

  it('counts working minutes over the lunch break', () => {
    expect(due('2026-11-23 11:50', { workingMinutes: 20 }, [])).toBe('2026-11-23 13:10');
  });

  it('is due at once when there is no time at all', () => {
    expect(due('2026-11-21 23:30', { workingDays: 0 }, [])).toBe('2026-11-21 23:30');
  });
});

describe('CAL-1: calendar days keep the wall-clock time', () => {
  it('counts weekends and holidays alike', () => {
    expect(due('2026-09-30 16:20', { days: 7 }, [])).toBe('2026-10-07 16:20');
  });

  it('takes half a day for twelve hours', () => {
    expect(due('2026-09-30 16:20', { days: 1.5 }, [])).toBe('2026-10-02 04:20');
  });

  it('is pushed out by the elapsed length of pauses', () => {
    const pauses = [
      pause('2026-10-01 00:00', '2026-10-02 06:00'),
      pause('2026-10-02 03:00', '2026-10-02 12:00'),
    ];
    expect(due('2026-09-30 16:00', { days: 3 }, pauses)).toBe('2026-10-05 04:00');
  });

  it('ignores a pause that begins when the time is up', () => {
    expect(due('2026-09-30 16:00', { days: 3 }, [pause('2026-10-03 16:00', null)])).toBe('2026-10-03 16:00');
  });
});

describe('CAL-2: paused time does not count', () => {
  it.each([
    ['within the day', pause('2026-11-23 10:00', '2026-11-23 11:00'), '2026-11-24 10:00'],
    ['over the lunch break only', pause('2026-11-23 12:00', '2026-11-23 13:00'), '2026-11-23 18:00'],
    ['over night', pause('2026-11-23 17:00', '2026-11-24 10:00'), '2026-11-24 11:00'],
    ['begun before receipt', pause('2026-11-20 09:00', '2026-11-23 11:00'), '2026-11-24 11:00'],
    ['over before receipt', pause('2026-11-20 09:00', '2026-11-20 11:00'), '2026-11-23 18:00'],
    ['begun when the time is up', pause('2026-11-23 18:00', '2026-11-24 18:00'), '2026-11-23 18:00'],
  ])('a pause %s', (_, paused, expected) => {
    expect(due('2026-11-23 09:00', oneDay, [paused])).toBe(expected);
  });

  it('makes no difference over a holiday', () => {
    const overTheHoliday = pause('2026-09-30 18:00', '2026-10-08 09:00');
    expect(due('2026-09-30 16:00', oneDay, [overTheHoliday])).toBe('2026-10-08 16:00');
  });

  it('costs only the working time around a holiday', () => {
    const aroundTheHoliday = pause('2026-09-30 17:00', '2026-10-08 10:00');
    expect(due('2026-09-30 16:00', oneDay, [aroundTheHoliday])).toBe('2026-10-08 18:00');
  });

  it('counts overlapping and touching pauses once', () => {
    const pauses = [
      pause('2026-11-23 11:00', '2026-11-23 12:00'),
      pause('2026-11-23 09:00', '2026-11-23 10:30'),
      pause('2026-11-23 10:00', '2026-11-23 11:00'),
    ];
    expect(due('2026-11-23 09:00', oneDay, pauses)).toBe('2026-11-24 12:00');
  });

  it('has no due date while a pause is open', () => {
    expect(due('2026-11-23 09:00', oneDay, [pause('2026-11-23 17:59', null)])).toBe('no due date');
  });

  it('keeps the due date when the open pause begins afterwards', () => {
    expect(due('2026-11-23 09:00', oneDay, [pause('2026-11-23 18:00', null)])).toBe('2026-11-23 18:00');
  });

  it('refuses a pause that ends before it begins', () => {
    expect(() => due('2026-11-23 09:00', oneDay, [pause('2026-11-23 12:00', '2026-11-23 11:00')])).toThrow(
      RangeError,
    );
  });
});

describe('absurd input is refused', () => {
  it.each([
    { workingDays: -1 },
    { workingDays: Number.NaN },
    { workingDays: 3651 },
    { workingMinutes: -0.5 },
    { workingMinutes: 3651 * 480 },
    { days: Infinity },
    { days: 3650.5 },
  ])('a budget of %j', (budget) => {
    expect(() => due('2026-11-23 09:00', budget, [])).toThrow(RangeError);
  });

  it('takes ten years', () => {
    expect(due('2026-11-23 09:00', { days: 3650 }, [])).toBe('2036-11-20 09:00');
  });

  it('a receipt that is no instant', () => {
    expect(() => deadline(cn, 'yesterday', oneDay, [])).toThrow(RangeError);
  });

  it.each([
    ['hours', { ...cn, hours: [] }],
    ['working days', { ...cn, workingWeekdays: [], makeUpDays: {} }],
    ['offsets', { ...cn, utcOffsets: [] }],
  ])('a calendar without %s', (_, calendar) => {
    expect(() => deadline(calendar, shanghai('2026-11-23 09:00'), oneDay, [])).toThrow(RangeError);
  });
});

it('goes by the weekday rule where no holidays are known', () => {
  expect(onShanghaiClocks(deadline(cn, shanghai('2027-09-30 16:00'), oneDay, []))).toBe('2027-10-01 16:00');
});

import type { CalendarDraft } from '../../../domain/calendar/calendar-draft';
import { nextVersion } from '../../../domain/calendar/calendar-draft';
import { calendarProblems } from '../../../domain/calendar/calendar-problems';
import { cn } from './calendars';

const now = '2026-11-20T08:00:00.000Z';

function problemsOf(different: Partial<CalendarDraft>): string[] {
  return calendarProblems({ ...cn, ...different }, now).map(({ field }) => field);
}

const days = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
      '假',
    ]),
  );

describe('A calendar somebody wants to publish (CAL-2)', () => {
  it('is fine as it stands', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['no hours', { hours: [] }, ['hours']],
    [
      'hours that end before they begin',
      { hours: [{ fromMinute: 700, toMinute: 600 }] },
      ['hours.0.toMinute'],
    ],
    [
      'hours that overlap',
      {
        hours: [
          { fromMinute: 540, toMinute: 720 },
          { fromMinute: 700, toMinute: 900 },
        ],
      },
      ['hours.1.fromMinute'],
    ],
    ['half an hour a day', { hours: [{ fromMinute: 540, toMinute: 570 }] }, ['hours']],
    ['no day worked', { workingWeekdays: [] }, ['workingWeekdays']],
    ['a weekday twice', { workingWeekdays: [1, 2, 1] }, ['workingWeekdays.2']],
    [
      'a holiday that is no date',
      { holidays: { ...cn.holidays, '2026-02-30': '假' } },
      ['holidays.2026-02-30'],
    ],
    [
      'a make-up day that is a holiday',
      { makeUpDays: { ...cn.makeUpDays, '2026-10-01': '国庆节' } },
      ['makeUpDays.2026-10-01'],
    ],
    [
      'a holiday in a far year',
      { holidays: { ...cn.holidays, '2099-01-01': '元旦' } },
      ['holidays.2099-01-01'],
    ],
    ['half a year of holidays', { holidays: { ...days(181) }, makeUpDays: {}, knownYears: [] }, ['holidays']],
    ['a known year without a holiday', { knownYears: [2026, 2027] }, ['knownYears.1']],
    ['a known year twice', { knownYears: [2026, 2026] }, ['knownYears.1']],
    ['a known year far away', { knownYears: [2026, 3026] }, ['knownYears.1']],
  ])('is refused with %s', (_what, different, fields) => {
    expect(problemsOf(different)).toEqual(fields);
  });

  it('becomes the next version in the same zone, its days in order', () => {
    const next = nextVersion(cn, { ...cn, holidays: { '2027-01-01': '元旦', '2026-10-01': '国庆节' } });

    expect(next).toMatchObject({ id: cn.id, version: 2, timeZone: cn.timeZone, utcOffsets: cn.utcOffsets });
    expect(Object.keys(next.holidays)).toEqual(['2026-10-01', '2027-01-01']);
  });
});

import type { LocalDate, WorkingCalendar } from './working-calendar';

/**
 * The data of the package chinese-days (`chinese-days.json`): dates with `English name,Chinese name,statutory days`. Its
 * holidays already contain the days off in lieu.
 */
export interface ChineseDaysData {
  readonly holidays: Readonly<Record<LocalDate, string>>;
  readonly workdays: Readonly<Record<LocalDate, string>>;
}

/** Holidays every complete year has. Later ones (清明, 端午, 中秋) came in 2008 and sometimes merge with their neighbours. */
const holidaysOfEveryYear = ['元旦', '春节', '劳动节', '国庆节'];

/**
 * Version 1 of the working calendar of the Chinese mainland (CAL-1): Monday to Friday 09:00–12:00 and 13:00–18:00, statutory
 * holidays and make-up days (调休) as in `data`. A year is known when its data are complete: the holidays every year has,
 * and the make-up days for them.
 */
export function chineseCalendar(data: ChineseDaysData): WorkingCalendar {
  const holidays = chineseNames(data.holidays);
  const makeUpDays = chineseNames(data.workdays);
  return {
    id: 'cn-standard',
    version: 1,
    timeZone: 'Asia/Shanghai',
    // China has kept one offset since 1991, the data begin in 2004: no zone database needed.
    utcOffsets: [{ from: Date.UTC(2004, 0, 1), minutes: 480 }],
    hours: [
      { fromMinute: 9 * 60, toMinute: 12 * 60 },
      { fromMinute: 13 * 60, toMinute: 18 * 60 },
    ],
    workingWeekdays: [1, 2, 3, 4, 5],
    holidays,
    makeUpDays,
    knownYears: completeYears(holidays, makeUpDays),
  };
}

function chineseNames(days: Readonly<Record<LocalDate, string>>): Record<LocalDate, string> {
  return Object.fromEntries(
    Object.entries(days)
      .map(([date, names]): [LocalDate, string] => [date, names.split(',')[1] ?? names])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function completeYears(
  holidays: Readonly<Record<LocalDate, string>>,
  makeUpDays: Readonly<Record<LocalDate, string>>,
): number[] {
  const withMakeUp = new Set(Object.keys(makeUpDays).map(yearOf));
  const namesOfYear = new Map<number, Set<string>>();
  for (const [date, name] of Object.entries(holidays)) {
    const names = namesOfYear.get(yearOf(date)) ?? new Set();
    namesOfYear.set(yearOf(date), names.add(name));
  }
  return [...namesOfYear]
    .filter(([year, names]) => withMakeUp.has(year) && holidaysOfEveryYear.every((name) => names.has(name)))
    .map(([year]) => year)
    .toSorted((a, b) => a - b);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

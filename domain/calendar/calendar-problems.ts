import type { FieldProblem } from '../errors';
import type { CalendarDraft } from './calendar-draft';
import type { Instant, LocalDate, WorkingHours } from './working-calendar';

/** Calendars reach so many years back and ahead: more is a slip of the keyboard. */
const mostYears = { back: 40, ahead: 10 } as const;

/** A year with more days off than this gives too little working time to reckon with. */
const mostDaysOff = 180;

const leastMinutesADay = 60;

/** Everything that is wrong with a calendar somebody wants to publish (CAL-1, CAL-2): field by field, none when it can be counted with. */
export function calendarProblems(draft: CalendarDraft, now: Instant): readonly FieldProblem[] {
  return [
    ...problemsOfHours(draft.hours),
    ...problemsOfWeekdays(draft.workingWeekdays),
    ...problemsOfDays('holidays', draft.holidays, now),
    ...problemsOfDays('makeUpDays', draft.makeUpDays, now),
    ...contradictions(draft),
    ...problemsOfYears(draft, now),
  ];
}

function problemsOfHours(hours: readonly WorkingHours[]): FieldProblem[] {
  const problems = hours.flatMap(({ fromMinute, toMinute }, n) =>
    fromMinute < toMinute ? [] : [problem(`hours.${n}.toMinute`, '须晚于开始 / has to be after its start')],
  );
  for (const [n, { fromMinute }] of hours.entries()) {
    const before = hours.slice(0, n).some((other) => overlaps(other, hours[n] ?? other));
    if (before)
      problems.push(problem(`hours.${n}.fromMinute`, `时段重叠 / overlaps others at ${fromMinute}`));
  }
  const total = hours.reduce((sum, { fromMinute, toMinute }) => sum + (toMinute - fromMinute), 0);
  if (problems.length === 0 && total < leastMinutesADay)
    problems.push(problem('hours', '每日至少一小时 / at least an hour a day'));
  return problems;
}

function overlaps(a: WorkingHours, b: WorkingHours): boolean {
  return a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}

function problemsOfWeekdays(weekdays: readonly number[]): FieldProblem[] {
  if (weekdays.length === 0)
    return [problem('workingWeekdays', '至少一个工作日 / at least one day has to be worked')];
  return weekdays.flatMap((day, n) =>
    weekdays.indexOf(day) < n ? [problem(`workingWeekdays.${n}`, '重复 / is there twice')] : [],
  );
}

function problemsOfDays(
  field: 'holidays' | 'makeUpDays',
  days: Readonly<Record<LocalDate, string>>,
  now: Instant,
): FieldProblem[] {
  const perYear = new Map<number, number>();
  const problems: FieldProblem[] = [];
  for (const date of Object.keys(days)) {
    if (!isDate(date)) problems.push(problem(`${field}.${date}`, '不是日期 YYYY-MM-DD / is no date'));
    else if (!isNear(yearOf(date), now))
      problems.push(problem(`${field}.${date}`, '年份超出范围 / is too many years away'));
    else perYear.set(yearOf(date), (perYear.get(yearOf(date)) ?? 0) + 1);
  }
  for (const [year, count] of perYear) {
    if (count > mostDaysOff)
      problems.push(problem(field, `${year} 年达 ${count} 天，过多 / ${count} days in ${year} are too many`));
  }
  return problems;
}

/** A day cannot be both off and worked. */
function contradictions({ holidays, makeUpDays }: CalendarDraft): FieldProblem[] {
  return Object.keys(makeUpDays)
    .filter((date) => Object.hasOwn(holidays, date))
    .map((date) => problem(`makeUpDays.${date}`, '同时为节假日 / is a holiday as well'));
}

function problemsOfYears({ knownYears, holidays }: CalendarDraft, now: Instant): FieldProblem[] {
  const withHolidays = new Set(Object.keys(holidays).map(yearOf));
  return knownYears.flatMap((year, n) => {
    const field = `knownYears.${n}`;
    if (knownYears.indexOf(year) < n) return [problem(field, '重复 / is there twice')];
    if (!isNear(year, now)) return [problem(field, '年份超出范围 / is too many years away')];
    if (withHolidays.has(year)) return [];
    return [problem(field, `${year} 年没有节假日 / has not a single holiday in ${year}`)];
  });
}

function isDate(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function isNear(year: number, now: Instant): boolean {
  const thisYear = yearOf(now);
  return year >= thisYear - mostYears.back && year <= thisYear + mostYears.ahead;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function problem(field: string, reason: string): FieldProblem {
  return { field, reason };
}

import type { DayKind } from './calendar-day';
import { type Measure, countedDays, countedMs, measureOf, openPauseStart } from './counting';
import { deadline } from './deadline';
import { minuteMs } from './local-time';
import { type Span, lengthOf, mergePauses, toInstant, toMs, within } from './span';
import { unknownYears } from './unknown-years';
import { budgetMs } from './working-time';
import type { Budget, Instant, LocalDate, Pause, WorkingCalendar } from './working-calendar';

/** A due instant agreed with the customer, and when it was agreed (O2A-7). */
export interface Agreement {
  readonly dueAt: Instant;
  readonly agreedAt: Instant;
}

/** One local day of a deadline's arithmetic. The minutes are whole, and rounded so that they add up to the budget. */
export interface ExplainLine {
  readonly date: LocalDate;
  /** `calendar-day` for budgets in calendar days, where every day counts alike. */
  readonly kind: DayKind | 'calendar-day';
  /** The holiday kept, or made up for by working. */
  readonly name: string | null;
  /** Minutes of this day that used the budget up. */
  readonly countedMinutes: number;
  /** Minutes of the budget left after this day. */
  readonly remainingMinutes: number;
  /** Minutes of this day that a pause kept from counting. */
  readonly pausedMinutes: number;
}

/** A deadline with its arithmetic (CAL-1, CAL-2): the same `dueAt` as `deadline` gives, always. */
export interface Explanation {
  /** Null when an open pause puts it off; the lines then go up to the day that pause begins. */
  readonly dueAt: Instant | null;
  readonly calendarVersion: number;
  readonly explain: readonly ExplainLine[];
  /** Such as `unknown-year:2027 …`, a year for which only the weekday rule could be used. */
  readonly warnings: readonly string[];
}

/**
 * Shows day by day how a deadline comes about. Warns of every year it touches whose holidays aren't known, except for budgets
 * in calendar days, to which holidays don't matter. Throws what `deadline` throws.
 */
export function explainDeadline(
  calendar: WorkingCalendar,
  from: Instant,
  budget: Budget,
  pauses: readonly Pause[],
): Explanation {
  const dueAt = deadline(calendar, from, budget, pauses);
  const total = budgetMs(calendar, from, budget);
  const end = dueAt ?? toInstant(Math.max(openPauseStart(mergePauses(pauses)), toMs(from)));
  return {
    dueAt,
    calendarVersion: calendar.version,
    explain: linesUntil(calendar, measureOf(budget), { from: toMs(from), to: toMs(end) }, total, pauses),
    warnings: measureOf(budget) === 'working' ? unknownYears(calendar, from, end).map(warningOf) : [],
  };
}

/**
 * Shows day by day the time from an agreement to the instant it comes to: `dueAt`, or as far as an open pause (O2A-7). Here the minutes
 * add up to what the agreement gave, in the measure of `budget`.
 */
export function explainAgreement(
  calendar: WorkingCalendar,
  { agreedAt, dueAt: agreedDueAt }: Agreement,
  dueAt: Instant | null,
  budget: Budget,
  pauses: readonly Pause[],
): Explanation {
  const measure = measureOf(budget);
  const frame = { from: toMs(agreedAt), to: Infinity };
  const since = within(mergePauses(pauses), frame);
  const end = dueAt === null ? Math.max(openPauseStart(since), frame.from) : toMs(dueAt);
  const total = countedMs(calendar, measure, frame.from, toMs(agreedDueAt), []);
  const sincePauses = since.map(({ from, to }) => ({
    from: toInstant(from),
    to: to === Infinity ? null : toInstant(to),
  }));
  return {
    dueAt,
    calendarVersion: calendar.version,
    explain: linesUntil(calendar, measure, { from: frame.from, to: end }, total, sincePauses),
    warnings: measure === 'working' ? unknownYears(calendar, agreedAt, toInstant(end)).map(warningOf) : [],
  };
}

function warningOf(year: number): string {
  return `unknown-year:${year} The holidays of ${year} are not known: weekdays were counted as worked`;
}

function linesUntil(
  calendar: WorkingCalendar,
  measure: Measure,
  frame: Span,
  total: number,
  pauses: readonly Pause[],
): ExplainLine[] {
  const lines: ExplainLine[] = [];
  let counted = 0;
  let paused = 0;
  for (const each of countedDays(calendar, measure, frame.from, mergePauses(pauses))) {
    if (lines.length > 0 && each.day.span.from >= frame.to) break;
    const countedBefore = counted;
    const pausedBefore = paused;
    counted += lengthOf(within(each.counted, frame));
    paused += lengthOf(within(each.paused, frame));
    const line = {
      date: each.day.date,
      kind: measure === 'working' ? each.day.kind : ('calendar-day' as const),
      name: each.day.name,
      countedMinutes: minutes(counted) - minutes(countedBefore),
      remainingMinutes: minutes(total) - minutes(counted),
      pausedMinutes: minutes(paused) - minutes(pausedBefore),
    };
    append(lines, line);
  }
  return lines;
}

/** A day with a change of the zone's offset comes in two parts: people see one line. */
function append(lines: ExplainLine[], line: ExplainLine): void {
  const last = lines.at(-1);
  if (last?.date !== line.date) {
    lines.push(line);
    return;
  }
  lines[lines.length - 1] = {
    ...line,
    countedMinutes: last.countedMinutes + line.countedMinutes,
    pausedMinutes: last.pausedMinutes + line.pausedMinutes,
  };
}

function minutes(ms: number): number {
  return Math.round(ms / minuteMs);
}

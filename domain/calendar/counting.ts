import { type CalendarDay, daysFrom } from './calendar-day';
import { lengthOf, type Span, within, without } from './span';
import type { Budget, WorkingCalendar } from './working-calendar';

/** What uses a budget up: working time, or all time that passes. */
export type Measure = 'working' | 'elapsed';

/** A day with the time in it that counts, and the time that would count were it not for a pause. */
export interface CountedDay {
  readonly day: CalendarDay;
  readonly counted: readonly Span[];
  readonly paused: readonly Span[];
}

/** The measure a budget is kept in. */
export function measureOf(budget: Budget): Measure {
  return 'days' in budget ? 'elapsed' : 'working';
}

/** The days from `fromMs` on with what counts in them. `pauses` as `mergePauses` gives them. */
export function* countedDays(
  calendar: WorkingCalendar,
  measure: Measure,
  fromMs: number,
  pauses: readonly Span[],
): Generator<CountedDay> {
  for (const day of daysFrom(calendar, fromMs)) {
    const countable = measure === 'working' ? day.working : [day.span];
    yield {
      day,
      counted: countable.flatMap((span) => without(span, pauses)),
      paused: countable.flatMap((span) => within(pauses, span)),
    };
  }
}

/**
 * The first instant (epoch ms) at which `amountMs` of counting time has passed since `fromMs`, or null when an open pause
 * begins before that. Throws RangeError when the calendar has no working time to give.
 */
export function instantAfter(
  calendar: WorkingCalendar,
  measure: Measure,
  fromMs: number,
  amountMs: number,
  pauses: readonly Span[],
): number | null {
  if (amountMs === 0) return fromMs;
  const openFrom = openPauseStart(pauses);
  let left = amountMs;
  for (const { day, counted } of countedDays(calendar, measure, fromMs, pauses)) {
    for (const span of counted) {
      const length = span.to - span.from;
      if (left <= length) return span.from + left;
      left -= length;
    }
    if (openFrom <= day.span.to) return null;
  }
  throw new RangeError(`calendar ${calendar.id} version ${calendar.version} has too little working time`);
}

/** Counting time in ms between two instants (epoch ms); 0 when `toMs` is not after `fromMs`. */
export function countedMs(
  calendar: WorkingCalendar,
  measure: Measure,
  fromMs: number,
  toMs: number,
  pauses: readonly Span[],
): number {
  const frame = { from: fromMs, to: toMs };
  let sum = 0;
  for (const { day, counted } of countedDays(calendar, measure, fromMs, pauses)) {
    if (day.span.from >= toMs) break;
    sum += lengthOf(within(counted, frame));
  }
  return sum;
}

/** When the open pause among `pauses` begins (epoch ms); Infinity when none is open. */
export function openPauseStart(pauses: readonly Span[]): number {
  const last = pauses.at(-1);
  return last !== undefined && last.to === Infinity ? last.from : Infinity;
}

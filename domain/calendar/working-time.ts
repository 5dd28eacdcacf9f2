import { countedMs } from './counting';
import { calendarDaysLater, minuteMs } from './local-time';
import { mergePauses, toMs } from './span';
import type { Budget, Instant, Pause, WorkingCalendar } from './working-calendar';

/** No promise of the business runs longer than ten years: more is a slip of the keyboard. */
const longestDays = 3650;

/**
 * Working time between two instants in ms, without what lies in pauses (CAL-1, CAL-2). 0 when `to` is not after `from`.
 * Throws RangeError for instants or pauses that are none.
 */
export function workingMsBetween(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
): number {
  return countedMs(calendar, 'working', toMs(from), toMs(to), mergePauses(pauses));
}

/** The working time of one whole working day in ms: 8 hours by default. Throws RangeError for a calendar without working hours. */
export function workingDayMs(calendar: WorkingCalendar): number {
  const minutes = calendar.hours.reduce((sum, { fromMinute, toMinute }) => sum + (toMinute - fromMinute), 0);
  if (minutes <= 0)
    throw new RangeError(`calendar ${calendar.id} version ${calendar.version} has no working hours`);
  return minutes * minuteMs;
}

/**
 * What a budget comes to in whole ms when it starts at `from`: of working time or, for calendar days, of time elapsed.
 * Throws RangeError for a budget that is negative, no number, or longer than 3650 (working) days.
 */
export function budgetMs(calendar: WorkingCalendar, from: Instant, budget: Budget): number {
  if ('days' in budget) {
    const start = toMs(from);
    return calendarDaysLater(calendar, start, sensible(budget.days)) - start;
  }
  const dayWorth = workingDayMs(calendar);
  if ('workingDays' in budget) return Math.round(sensible(budget.workingDays) * dayWorth);
  const amount = budget.workingMinutes * minuteMs;
  sensible(amount / dayWorth);
  return Math.round(amount);
}

/** The budget for a share of the time, 0.8 for 80 % (CAL-3). */
export function fractionOf(budget: Budget, share: number): Budget {
  if ('days' in budget) return { days: budget.days * share };
  if ('workingDays' in budget) return { workingDays: budget.workingDays * share };
  return { workingMinutes: budget.workingMinutes * share };
}

function sensible(days: number): number {
  if (!(days >= 0 && days <= longestDays)) {
    throw new RangeError(`a budget must be 0 to ${longestDays} days, not ${days}`);
  }
  return days;
}

import { instantAfter, measureOf } from './counting';
import { mergePauses, toInstant, toMs } from './span';
import { budgetMs } from './working-time';
import type { Budget, Instant, Pause, WorkingCalendar } from './working-calendar';

/**
 * When a budget that starts at `from` is used up (CAL-1, CAL-2).
 *
 * - Working days and minutes: the first instant at which that much working time has passed, pauses not counted. One working
 *   day received on Friday 16:00 is due on Monday 16:00; received on a Saturday that is not worked, on Monday 18:00.
 * - Calendar days: the same local wall-clock time that many days later, pushed out by the elapsed length of the pauses that
 *   begin before it.
 *
 * Pauses may overlap, touch, and begin before `from`. Null when an open pause begins before the budget is used up: there is
 * no due date then. A budget of zero is due at `from`. Throws RangeError for a budget that is negative, no number or longer
 * than 3650 (working) days, for a pause that ends before it begins, and for a calendar without working time.
 */
export function deadline(
  calendar: WorkingCalendar,
  from: Instant,
  budget: Budget,
  pauses: readonly Pause[],
): Instant | null {
  const amount = budgetMs(calendar, from, budget);
  const due = instantAfter(calendar, measureOf(budget), toMs(from), amount, mergePauses(pauses));
  return due === null ? null : toInstant(due);
}

import { type Explanation, explainAgreement, explainDeadline } from '../calendar/explain';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Clock } from './clock';
import { agreementOf, projectedDue } from './projection';

/**
 * Shows day by day how a clock's due instant comes about (CAL-2), by the one of these calendars that it comes out by: a clock that was
 * stopped or broken before its calendar changed keeps what the older version made. `versions`: the newest first, at least one.
 */
export function explainClock(
  clock: Clock,
  versions: readonly [WorkingCalendar, ...WorkingCalendar[]],
): Explanation {
  const [newest] = versions;
  const calendar = versions.find((version) => projectedDue(clock, version) === clock.dueAt) ?? newest;
  const agreement = agreementOf(clock);
  const explanation =
    agreement === null
      ? explainDeadline(calendar, clock.startedAt, clock.budget, clock.pauses)
      : explainAgreement(calendar, agreement, clock.dueAt, clock.budget, clock.pauses);
  return { ...explanation, dueAt: clock.dueAt };
}

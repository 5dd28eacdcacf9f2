import { countedMs, instantAfter, measureOf } from '../calendar/counting';
import { deadline } from '../calendar/deadline';
import type { Agreement } from '../calendar/explain';
import { mergePauses, type Span, toInstant, toMs, within } from '../calendar/span';
import { budgetMs, fractionOf } from '../calendar/working-time';
import type { Budget, Instant, Pause, WorkingCalendar } from '../calendar/working-calendar';

/** What the due instant of a clock is derived from. */
export interface ClockLedger {
  readonly budget: Budget;
  readonly startedAt: Instant;
  /** Ascending; only the last can be open. */
  readonly pauses: readonly Pause[];
  /** Due instant agreed with the customer, which replaces the computed one (O2A-7), and when it was agreed. */
  readonly agreedDueAt: Instant | null;
  readonly agreedAt: Instant | null;
}

/**
 * When the clock is due; null while an open pause puts that off. An agreed instant stands to the millisecond, and is pushed
 * out by what each later pause takes away: working time for a working budget, elapsed time for calendar days. It never
 * falls inside a pause.
 */
export function projectedDue(ledger: ClockLedger, calendar: WorkingCalendar): Instant | null {
  const agreement = agreementOf(ledger);
  if (agreement === null) return deadline(calendar, ledger.startedAt, ledger.budget, ledger.pauses);
  let due = toMs(agreement.dueAt);
  for (const pause of pausesSince(ledger, agreement)) {
    if (pause.from >= due) break;
    if (pause.to === Infinity) return null;
    const lost = countedMs(calendar, measureOf(ledger.budget), pause.from, pause.to, []);
    const pushed = instantAfter(calendar, measureOf(ledger.budget), due, lost, []);
    due = Math.max(pushed ?? due, pause.to);
  }
  return toInstant(due);
}

/** When a share (0.5, 0.8) of the clock's time is used up, counted from the agreement if there is one; null if a pause is open. */
export function shareUsedAt(ledger: ClockLedger, calendar: WorkingCalendar, share: number): Instant | null {
  const agreement = agreementOf(ledger);
  if (agreement === null) {
    return deadline(calendar, ledger.startedAt, fractionOf(ledger.budget, share), ledger.pauses);
  }
  const at = instantAfter(
    calendar,
    measureOf(ledger.budget),
    toMs(agreement.agreedAt),
    Math.round(totalMs(ledger, calendar) * share),
    pausesSince(ledger, agreement),
  );
  return at === null ? null : toInstant(at);
}

function totalMs(ledger: ClockLedger, calendar: WorkingCalendar): number {
  const agreement = agreementOf(ledger);
  if (agreement === null) return budgetMs(calendar, ledger.startedAt, ledger.budget);
  return countedMs(calendar, measureOf(ledger.budget), toMs(agreement.agreedAt), toMs(agreement.dueAt), []);
}

/** What was agreed with the customer last; null when nothing was. */
export function agreementOf(ledger: ClockLedger): Agreement | null {
  if (ledger.agreedDueAt === null || ledger.agreedAt === null) return null;
  return { dueAt: ledger.agreedDueAt, agreedAt: ledger.agreedAt };
}

function pausesSince(ledger: ClockLedger, agreement: Agreement): Span[] {
  return within(mergePauses(ledger.pauses), { from: toMs(agreement.agreedAt), to: Infinity });
}

import { instantOfLocal, localDateOf } from '../calendar/local-time';
import type { Instant, LocalDate, WorkingCalendar } from '../calendar/working-calendar';
import { workingMsBetween } from '../calendar/working-time';
import type { ProcessEvent } from '../process/event';
import { type HoldingSpan, holdingOf } from '../process/holding';

/** The part of a holder's time that lies on one day, under one account manager. */
export interface HeldDay {
  /** The event it goes back to: by which it came to the holder, or to the account manager. */
  readonly seq: number;
  readonly at: Instant;
  readonly date: LocalDate;
  readonly span: HoldingSpan;
  readonly workingMs: number;
}

/**
 * Who held a process when, day by day up to its last event (ASM-3): so that the time of any period is that of its days, and what was
 * reckoned once stays so, however long the last holder still has it.
 */
export function heldDays(events: readonly ProcessEvent[], calendar: WorkingCalendar): readonly HeldDay[] {
  const seqAt = new Map(events.map(({ at, seq }) => [at, seq]));
  const changes = events.filter(({ type }) => type === 'manager.changed').map(({ at }) => at);
  const days: HeldDay[] = [];
  for (const span of holdingOf(events, calendar, '')) {
    let seq = 1;
    for (const { from, to } of pieces(span, changes, calendar)) {
      seq = seqAt.get(from) ?? seq;
      const workingMs = workingMsBetween(calendar, from, to, []);
      if (workingMs > 0) days.push({ seq, at: from, date: localDateOf(calendar, from), span, workingMs });
    }
  }
  return days;
}

/** A span cut at every midnight and at the instants of `cuts`, ascending. */
function pieces(
  { from, to }: HoldingSpan,
  cuts: readonly Instant[],
  calendar: WorkingCalendar,
): readonly { readonly from: Instant; readonly to: Instant }[] {
  const found: { from: Instant; to: Instant }[] = [];
  for (let start = from; start < to;) {
    const midnight = instantOfLocal(calendar, dayAfter(localDateOf(calendar, start)), 0);
    const ends = [to, midnight, ...cuts.filter((cut) => cut > start)];
    const end = ends.reduce((first, next) => (next < first ? next : first));
    found.push({ from: start, to: end });
    start = end;
  }
  return found;
}

function dayAfter(date: LocalDate): LocalDate {
  const next = new Date(`${date}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

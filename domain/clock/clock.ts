import type { Budget, Instant, WorkingCalendar } from '../calendar/working-calendar';
import { toMs } from '../calendar/span';
import { BusinessError } from '../errors';
import { type ClockLedger, projectedDue, shareUsedAt } from './projection';

/** Percent of a clock's time at which somebody must know: two warnings, then the breach (CAL-3). */
const thresholds: readonly number[] = [50, 80, 100];

/**
 * `breached` is for good: it outranks paused and stopped, and is never left. `abandoned`: what it timed was called off before it was
 * due, so that nothing was kept or broken.
 */
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'abandoned';

/**
 * A budget of time and a ledger of pauses; `dueAt` follows from them (CAL-2, CAL-3). Immutable and plain JSON: a workflow
 * keeps it, records it and hands it on when it continues as new.
 */
export interface Clock extends ClockLedger {
  readonly name: string;
  /** When it is due; null while a pause puts that off. After a breach a new agreement moves it, but not `breachedAt`. */
  readonly dueAt: Instant | null;
  readonly state: ClockState;
  /** Percent already told of, the breach apart. */
  readonly warned: readonly number[];
  /** Percent above 100, ascending, at which somebody higher still is told while the breach lasts (O2A-5); empty for most clocks. */
  readonly beyond: readonly number[];
  /** The due instant that passed without a stop; the last one, when a promise was renewed after a breach and broken again. */
  readonly breachedAt: Instant | null;
  readonly stoppedAt: Instant | null;
}

/** A running clock. Throws RangeError for an absurd budget (see `deadline`). */
export function startClock(name: string, budget: Budget, at: Instant, calendar: WorkingCalendar): Clock {
  const ledger: ClockLedger = { budget, startedAt: at, pauses: [], agreedDueAt: null, agreedAt: null };
  const dueAt = projectedDue(ledger, calendar);
  return {
    ...ledger,
    name,
    dueAt,
    state: 'running',
    warned: [],
    beyond: [],
    breachedAt: null,
    stoppedAt: null,
  };
}

/** The clock with further rungs above the breach: `percent` of its time each, above 100, ascending. */
export function withRungsBeyond(clock: Clock, percent: readonly number[]): Clock {
  return { ...clock, beyond: percent };
}

/**
 * Opens a pause (CAL-2). A clock whose due instant has come is breached first, so that no pause hides a breach. A paused or
 * stopped clock comes back unchanged.
 */
export function pauseClock(clock: Clock, at: Instant, calendar: WorkingCalendar): Clock {
  if (isStopped(clock) || isPaused(clock)) return clock;
  const settled = settle(clock, at);
  const paused = { ...settled, pauses: [...settled.pauses, { from: at, to: null }] };
  return { ...project(paused, calendar), state: settled.state === 'breached' ? 'breached' : 'paused' };
}

/**
 * Ends the open pause. A clock that runs or is stopped comes back unchanged. Throws RangeError when `at` lies before the
 * pause began.
 */
export function resumeClock(clock: Clock, at: Instant, calendar: WorkingCalendar): Clock {
  if (isStopped(clock) || !isPaused(clock)) return clock;
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { from: pause.from, to: at } : pause));
  return {
    ...project({ ...clock, pauses }, calendar),
    state: clock.state === 'breached' ? 'breached' : 'running',
  };
}

/**
 * Stops the clock for good: met when at or before the due instant, or while paused; else breached. A stopped clock comes
 * back unchanged.
 */
export function stopClock(clock: Clock, at: Instant, calendar: WorkingCalendar): Clock {
  if (isStopped(clock)) return clock;
  const resumed = resumeClock(clock, at, calendar);
  if (resumed.state === 'breached' || (resumed.dueAt !== null && at > resumed.dueAt)) {
    return { ...breach(resumed), stoppedAt: at };
  }
  return { ...resumed, state: 'met', stoppedAt: at };
}

/** Stops the clock of something that was called off: abandoned, unless it was breached before. A stopped clock comes back unchanged. */
export function abandonClock(clock: Clock, at: Instant, calendar: WorkingCalendar): Clock {
  const stopped = stopClock(clock, at, calendar);
  return stopped.state === 'met' && clock.stoppedAt === null ? { ...stopped, state: 'abandoned' } : stopped;
}

/**
 * Replaces the due instant by one agreed with the customer at `at` (O2A-7). Warnings begin anew, counted from the agreement;
 * pauses after it push it out, one open now included. A clock whose due instant has come is breached first and stays so, whatever
 * is agreed. A stopped clock comes back unchanged. Throws BusinessError `date-in-the-past` unless the agreed instant is later than `at`.
 */
export function rebase(clock: Clock, calendar: WorkingCalendar, agreedDueAt: Instant, at: Instant): Clock {
  if (isStopped(clock)) return clock;
  if (toMs(agreedDueAt) <= toMs(at)) {
    throw new BusinessError('date-in-the-past', `the agreed instant ${agreedDueAt} is not after ${at}`);
  }
  return project({ ...settle(clock, at), agreedDueAt, agreedAt: at, warned: [] }, calendar);
}

/**
 * The clock counted by another version of its calendar from `at` on (CAL-2). A date agreed with the customer stands, and so does a
 * breach. Warnings whose time comes again are given again. Unchanged when its due instant doesn't move.
 */
export function recountClock(clock: Clock, calendar: WorkingCalendar, at: Instant): Clock {
  if (isStopped(clock) || (clock.state === 'breached' && !isRenewed(clock))) return clock;
  const recounted = project(clock, calendar);
  if (recounted.dueAt === clock.dueAt) return clock;
  const hasPassed = (percent: number): boolean => {
    const passedAt = shareUsedAt(clock, calendar, percent / 100);
    return passedAt === null || passedAt <= at;
  };
  return { ...recounted, warned: clock.warned.filter(hasPassed) };
}

/**
 * The next threshold not yet passed and when it comes (perhaps in the past); null for a clock that isn't watched: paused, stopped, or
 * breached with no rung beyond and no new agreement since.
 */
export function nextThreshold(
  clock: Clock,
  calendar: WorkingCalendar,
): { percent: number; at: Instant } | null {
  if (isStopped(clock) || isPaused(clock)) return null;
  const ahead = isOpen(clock) ? thresholds : clock.beyond;
  const percent = ahead.find((candidate) => candidate === 100 || !clock.warned.includes(candidate));
  if (percent === undefined) return null;
  const at = percent === 100 ? clock.dueAt : shareUsedAt(clock, calendar, percent / 100);
  return at === null ? null : { percent, at };
}

/**
 * Notes that a threshold was reached at `at`: a warning is remembered, 100 % is a breach. Unchanged when the clock isn't
 * running, was warned already, or (100 %) isn't due yet, as when a pause or an agreement overtook the timer.
 */
export function passThreshold(clock: Clock, percent: number, at: Instant): Clock {
  if (isStopped(clock) || isPaused(clock)) return clock;
  if (percent <= 100 && !isOpen(clock)) return clock;
  if (percent === 100) return settle(clock, at);
  return clock.warned.includes(percent) ? clock : { ...clock, warned: [...clock.warned, percent] };
}

/** Whether a pause is open, also of a breached clock. */
export function isPaused(clock: Clock): boolean {
  return clock.pauses.at(-1)?.to === null;
}

function isStopped(clock: Clock): boolean {
  return clock.stoppedAt !== null;
}

function project(clock: Clock, calendar: WorkingCalendar): Clock {
  return { ...clock, dueAt: projectedDue(clock, calendar) };
}

function settle(clock: Clock, at: Instant): Clock {
  return clock.dueAt !== null && at >= clock.dueAt ? breach(clock) : clock;
}

/** Whether it can still be kept: it runs, or a new date was agreed after it was breached (O2A-7). */
function isOpen(clock: Clock): boolean {
  return clock.state === 'running' || isRenewed(clock);
}

function isRenewed({ state, agreedAt, breachedAt }: Clock): boolean {
  return state === 'breached' && agreedAt !== null && breachedAt !== null && agreedAt > breachedAt;
}

function breach(clock: Clock): Clock {
  if (clock.state === 'breached' && !isRenewed(clock)) return clock;
  return { ...clock, state: 'breached', breachedAt: clock.dueAt };
}

import { instantAfter } from '../calendar/counting';
import { deadline } from '../calendar/deadline';
import { toInstant, toMs } from '../calendar/span';
import type { Budget, Instant, Pause, WorkingCalendar } from '../calendar/working-calendar';
import { workingMsBetween } from '../calendar/working-time';
import { type Clock, resumeClock } from '../clock/clock';
import type { StageEntry } from '../process/process-view';
import type { PastOrder } from './past-order';

/** A stage of a plan and how long it may take; null for one that systems do at once. */
export interface StageLimit {
  readonly stage: string;
  readonly limit: Budget | null;
}

/** What a forecast is made from. */
export interface ForecastFacts {
  /** Completed orders of the same product. */
  readonly past: readonly PastOrder[];
  /** The plan's stages up to the acceptance, in order, with their limits. */
  readonly plan: readonly StageLimit[];
  /** The stage the order is in, and when it entered it last. */
  readonly entered: StageEntry;
  readonly promise: Clock;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** When an order will be accepted by its customer, as far as anybody can tell (O2A-4). */
export interface Forecast {
  /** Whether past orders say so, or too few compare and the plan's limits have to. */
  readonly basis: 'history' | 'plan';
  /** How many past orders compare. */
  readonly samples: number;
  /** Half of the comparable orders were done by then. */
  readonly p50: Instant;
  /** Four in five were. */
  readonly p80: Instant;
  /** Whether the promise is likely to be broken: p80 is later, it is overdue, or 80 % of its time was used. */
  readonly atRisk: boolean;
}

/** Fewer past orders than this say nothing. */
const fewestSamples = 5;

/**
 * Forecasts the acceptance of an order from what its product's past orders still needed when they had been in this stage as long as
 * this order has. Time in which customers kept an order waiting does not count; of an order that waits for its customer now it says
 * when it would be accepted if it went on now. Never before now.
 */
export function forecastOf(facts: ForecastFacts): Forecast {
  const { past, now, promise, calendar } = facts;
  const remaining = remainingOf(facts, past);
  const isHistory = remaining.length >= fewestSamples;
  const byPlan = isHistory ? now : plannedEnd(facts);
  const at = (share: number): Instant =>
    isHistory ? workingTimeLater(calendar, now, percentile(remaining, share)) : byPlan;
  const p80 = at(0.8);
  return {
    basis: isHistory ? 'history' : 'plan',
    samples: remaining.length,
    p50: at(0.5),
    p80,
    atRisk: isAtRisk(promise, p80, now, calendar),
  };
}

/** What comparable orders still needed, working ms, ascending. */
function remainingOf(facts: ForecastFacts, past: readonly PastOrder[]): readonly number[] {
  const { entered, promise, now, calendar } = facts;
  const elapsed = workingMsBetween(calendar, entered.at, now, promise.pauses);
  return past
    .flatMap(({ stages, acceptedAt, pauses }): number[] => {
      const index = stages.findLastIndex(({ stage }) => stage === entered.stage);
      const entry = stages[index];
      if (entry === undefined || entry.at >= acceptedAt) return [];
      const left = stages[index + 1]?.at ?? acceptedAt;
      if (workingMsBetween(calendar, entry.at, left, pauses) <= elapsed) return [];
      return [workingMsBetween(calendar, entry.at, acceptedAt, pauses) - elapsed];
    })
    .toSorted((a, b) => a - b);
}

/** The nearest-rank percentile of ascending values, of which there is one at least. */
function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.ceil(share * ascending.length) - 1] ?? 0;
}

function workingTimeLater(calendar: WorkingCalendar, from: Instant, ms: number): Instant {
  const at = instantAfter(calendar, 'working', toMs(from), Math.max(ms, 0), []);
  return at === null ? from : toInstant(at);
}

/** The end of the acceptance if each stage from here on takes as long as it may. */
function plannedEnd({ plan, entered, promise, now, calendar }: ForecastFacts): Instant {
  const current = plan.findIndex(({ stage }) => stage === entered.stage);
  const pauses = promise.pauses.map(({ from, to }): Pause => ({ from, to: to ?? now }));
  return plan.slice(Math.max(current, 0)).reduce((at, { limit }, n) => {
    if (limit === null) return at;
    const isCurrent = n === 0 && current >= 0;
    const end = deadline(calendar, isCurrent ? entered.at : at, limit, isCurrent ? pauses : []);
    return end !== null && end > at ? end : at;
  }, now);
}

function isAtRisk(promise: Clock, p80: Instant, now: Instant, calendar: WorkingCalendar): boolean {
  const { dueAt } = resumeClock(promise, now, calendar);
  return promise.warned.includes(80) || dueAt === null || dueAt <= now || p80 > dueAt;
}

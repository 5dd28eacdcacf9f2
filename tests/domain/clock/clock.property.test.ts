import * as fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import type { Budget, Instant } from '../../../domain/calendar/working-calendar';
import {
  type Clock,
  isPaused,
  nextThreshold,
  passThreshold,
  pauseClock,
  rebase,
  resumeClock,
  startClock,
  stopClock,
} from '../../../domain/clock/clock';
import { cn } from '../calendar/calendars';

const begin = Date.UTC(2026, 0, 5);
const day = 86_400_000;

type Move = {
  readonly kind: 'pause' | 'resume' | 'stop' | 'agree' | 'timer';
  readonly afterMs: number;
  readonly promiseMs: number;
};

const budgets: fc.Arbitrary<Budget> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((halfDays) => ({ workingDays: halfDays / 2 })),
  fc.integer({ min: 1, max: 10 }).map((days) => ({ days })),
);

const moves = (kinds: readonly Move['kind'][]): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      afterMs: fc.integer({ min: 0, max: 2 * day }),
      promiseMs: fc.integer({ min: 1, max: 15 * day }),
    }),
    { maxLength: 12 },
  );

function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}

function moved(clock: Clock, { kind, promiseMs }: Move, now: number): Clock {
  const at = instant(now);
  if (kind === 'pause') return pauseClock(clock, at, cn);
  if (kind === 'resume') return resumeClock(clock, at, cn);
  if (kind === 'stop') return stopClock(clock, at, cn);
  if (kind === 'agree') return rebase(clock, cn, instant(now + promiseMs), at);
  const next = nextThreshold(clock, cn);
  return next !== null && next.at <= at ? passThreshold(clock, next.percent, at) : clock;
}

/** The clock after each move, with the time of it. */
function lifeOf(budget: Budget, story: readonly Move[]): { clock: Clock; now: number }[] {
  let now = begin;
  let clock = startClock('any', budget, instant(now), cn);
  return story.map((move) => {
    now += move.afterMs;
    clock = moved(clock, move, now);
    return { clock, now };
  });
}

const everything = moves(['pause', 'pause', 'resume', 'resume', 'timer', 'timer', 'agree', 'stop']);
const withoutAgreement = moves(['pause', 'resume', 'timer']);
const runs = { numRuns: 3_000 };

describe('whatever happens to a clock', () => {
  it('a breach is for good, and only a later breach of a renewed promise replaces its instant', () => {
    fc.assert(
      fc.property(budgets, everything, (budget, story) => {
        const life = lifeOf(budget, story);
        const first = life.findIndex(({ clock }) => clock.breachedAt !== null);
        for (const [index, { clock }] of life.entries()) {
          const broken = first !== -1 && index >= first;
          expect(clock.state === 'breached').toBe(broken);
          const before = life[index - 1]?.clock.breachedAt ?? null;
          if (!broken) expect(clock.breachedAt).toBeNull();
          else if (before !== null && clock.breachedAt !== before) {
            expect(clock.agreedAt === null ? '' : clock.agreedAt > before).toBe(true);
            expect((clock.breachedAt ?? '') > before).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('its state tells the truth about pause, stop and due date', () => {
    fc.assert(
      fc.property(budgets, everything, (budget, story) => {
        for (const { clock } of lifeOf(budget, story)) {
          if (clock.state === 'running')
            expect([isPaused(clock), clock.dueAt === null]).toEqual([false, false]);
          if (clock.state === 'paused') expect([isPaused(clock), clock.dueAt]).toEqual([true, null]);
          if (clock.state === 'met')
            expect([isPaused(clock), clock.stoppedAt === null]).toEqual([false, false]);
        }
      }),
      runs,
    );
  });

  it('a pause never makes it due sooner, nor within the pause', () => {
    fc.assert(
      fc.property(budgets, everything, (budget, story) => {
        for (const { clock, now } of lifeOf(budget, story)) {
          if (clock.state !== 'running' || clock.dueAt === null || clock.dueAt <= instant(now)) continue;
          const resumed = resumeClock(pauseClock(clock, instant(now), cn), instant(now + 3 * day), cn);
          expect(resumed.dueAt !== null && resumed.dueAt >= clock.dueAt).toBe(true);
          expect(resumed.dueAt !== null && resumed.dueAt >= instant(now + 3 * day)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('thresholds come in order and end with the due instant', () => {
    fc.assert(
      fc.property(budgets, everything, (budget, story) => {
        for (const { clock } of lifeOf(budget, story)) {
          if (clock.state !== 'running') continue;
          const fresh: Clock = { ...clock, warned: [] };
          const half = nextThreshold(fresh, cn)?.at ?? '';
          const most = nextThreshold({ ...fresh, warned: [50] }, cn)?.at ?? '';
          const all = nextThreshold({ ...fresh, warned: [50, 80] }, cn)?.at;
          expect(half <= most && most <= (clock.dueAt ?? '')).toBe(true);
          expect(all).toBe(clock.dueAt);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('without an agreement', () => {
  it('the due instant is that of the budget and the ledger', () => {
    fc.assert(
      fc.property(budgets, withoutAgreement, (budget, story) => {
        for (const { clock } of lifeOf(budget, story)) {
          expect(clock.dueAt).toBe(deadline(cn, clock.startedAt, budget, clock.pauses));
        }
      }),
      runs,
    );
  });
});

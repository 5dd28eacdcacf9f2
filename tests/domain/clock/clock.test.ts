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
import { cn, onShanghaiClocks, shanghai } from '../calendar/calendars';

/** Two working days from Monday 23 November 2026, nine o'clock: due on Tuesday at closing time. */
const started = startClock('initial-reply', { workingDays: 2 }, shanghai('2026-11-23 09:00'), cn);

const pausedAt = (clock: Clock, at: string): Clock => pauseClock(clock, shanghai(at), cn);
const resumedAt = (clock: Clock, at: string): Clock => resumeClock(clock, shanghai(at), cn);
const stoppedAt = (clock: Clock, at: string): Clock => stopClock(clock, shanghai(at), cn);
const rebasedAt = (clock: Clock, at: string, agreed: string): Clock =>
  rebase(clock, cn, shanghai(agreed), shanghai(at));
const breached = passThreshold(started, 100, shanghai('2026-11-24 18:00'));

function next(clock: Clock): [number, string] | null {
  const threshold = nextThreshold(clock, cn);
  return threshold === null ? null : [threshold.percent, onShanghaiClocks(threshold.at)];
}

describe('CAL-3: a clock warns before it breaks', () => {
  it('is due when its budget is used up', () => {
    expect(onShanghaiClocks(started.dueAt)).toBe('2026-11-24 18:00');
  });

  it('warns at 50 %, then at 80 %, then breaks', () => {
    const once = passThreshold(started, 50, shanghai('2026-11-23 18:00'));
    const twice = passThreshold(once, 80, shanghai('2026-11-24 14:48'));
    expect([next(started), next(once), next(twice)]).toEqual([
      [50, '2026-11-23 18:00'],
      [80, '2026-11-24 14:48'],
      [100, '2026-11-24 18:00'],
    ]);
  });

  it('warns once only', () => {
    const once = passThreshold(started, 50, shanghai('2026-11-23 18:00'));
    expect(passThreshold(once, 50, shanghai('2026-11-23 18:01'))).toBe(once);
  });

  it('does not break before it is due, whatever a timer says', () => {
    expect(passThreshold(started, 100, shanghai('2026-11-24 17:59'))).toBe(started);
  });

  it('breaks at the due instant, even if that is noticed late', () => {
    const late = passThreshold(started, 100, shanghai('2026-11-25 09:30'));
    expect([late.state, onShanghaiClocks(late.breachedAt)]).toEqual(['breached', '2026-11-24 18:00']);
  });

  it('has no further threshold once it is broken or stopped', () => {
    expect([next(breached), next(stoppedAt(started, '2026-11-23 10:00'))]).toEqual([null, null]);
  });
});

describe('CAL-2: a clock pauses', () => {
  const paused = pausedAt(started, '2026-11-23 11:00');
  const resumed = resumedAt(paused, '2026-11-24 10:00');

  it('has neither due date nor threshold while paused', () => {
    expect([paused.state, paused.dueAt, next(paused)]).toEqual(['paused', null, null]);
  });

  it('is due later by the working time of the pause', () => {
    expect([resumed.state, onShanghaiClocks(resumed.dueAt)]).toEqual(['running', '2026-11-25 17:00']);
  });

  it('warns later, too', () => {
    expect(next(resumed)).toEqual([50, '2026-11-24 17:00']);
  });

  it('is not paused twice', () => {
    expect(pausedAt(paused, '2026-11-23 12:00')).toBe(paused);
  });

  it('is not resumed while it runs', () => {
    expect(resumedAt(started, '2026-11-23 12:00')).toBe(started);
  });

  it('does not pass a threshold while paused', () => {
    expect(passThreshold(paused, 50, shanghai('2026-11-23 18:00'))).toBe(paused);
  });

  it('is met when it is stopped in a pause', () => {
    const stopped = stoppedAt(paused, '2026-12-24 10:00');
    expect([stopped.state, isPaused(stopped)]).toEqual(['met', false]);
  });

  it('cannot be resumed before it was paused', () => {
    expect(() => resumedAt(paused, '2026-11-23 10:00')).toThrow(RangeError);
  });

  it('shows a pause over a weekend without losing time by it', () => {
    const overTheWeekend = resumedAt(pausedAt(started, '2026-11-23 18:00'), '2026-11-24 09:00');
    expect(overTheWeekend).toMatchObject({
      dueAt: started.dueAt,
      pauses: [{ to: shanghai('2026-11-24 09:00') }],
    });
  });
});

describe('a clock stops', () => {
  it('is met at the due instant', () => {
    expect(stoppedAt(started, '2026-11-24 18:00')).toMatchObject({ state: 'met', breachedAt: null });
  });

  it('is breached a moment later', () => {
    const late = stopClock(started, '2026-11-24T10:00:00.001Z', cn);
    expect(late).toMatchObject({ state: 'breached', breachedAt: shanghai('2026-11-24 18:00') });
  });

  it('stops once', () => {
    const stopped = stoppedAt(started, '2026-11-24 10:00');
    const after = '2026-11-25 10:00';
    expect(
      [
        stoppedAt(stopped, after),
        pausedAt(stopped, after),
        resumedAt(stopped, after),
        rebasedAt(stopped, after, '2026-11-30 10:00'),
      ].every((clock) => clock === stopped),
    ).toBe(true);
  });
});

describe('CAL-3: a breach is for good', () => {
  it('survives being stopped', () => {
    expect(stoppedAt(breached, '2026-11-24 18:00')).toMatchObject({
      state: 'breached',
      stoppedAt: shanghai('2026-11-24 18:00'),
    });
  });

  it('survives pause, resumption and a new agreement', () => {
    const paused = pausedAt(breached, '2026-11-25 09:00');
    const resumed = resumedAt(paused, '2026-11-25 10:00');
    const agreed = rebasedAt(resumed, '2026-11-25 11:00', '2026-11-30 18:00');
    const states = [paused, resumed, agreed, stoppedAt(agreed, '2026-11-26 10:00')].map(({ state }) => state);
    expect(states).toEqual(['breached', 'breached', 'breached', 'breached']);
  });

  it('shows whether it is paused', () => {
    const paused = pausedAt(breached, '2026-11-25 09:00');
    expect([isPaused(paused), isPaused(resumedAt(paused, '2026-11-25 10:00'))]).toEqual([true, false]);
  });

  it('is not hidden by a pause that comes too late', () => {
    expect(pausedAt(started, '2026-11-24 18:30')).toMatchObject({
      state: 'breached',
      breachedAt: started.dueAt,
    });
  });

  it('is not hidden by an agreement that comes too late', () => {
    expect(rebasedAt(started, '2026-11-25 09:00', '2026-11-30 18:00')).toMatchObject({
      state: 'breached',
      breachedAt: started.dueAt,
    });
  });
});

describe('O2A-7: a due instant agreed with the customer', () => {
  const agreed = rebasedAt(started, '2026-11-24 09:00', '2026-11-27 18:00');

  it('replaces the computed one', () => {
    expect([agreed.state, onShanghaiClocks(agreed.dueAt)]).toEqual(['running', '2026-11-27 18:00']);
  });

  it('holds to the minute outside working hours, too', () => {
    const onSaturday = rebasedAt(started, '2026-11-24 09:00', '2026-11-28 21:15');
    expect(onShanghaiClocks(onSaturday.dueAt)).toBe('2026-11-28 21:15');
  });

  it('warns anew, counted from the agreement', () => {
    const warned = passThreshold(started, 50, shanghai('2026-11-23 18:00'));
    expect(next(rebasedAt(warned, '2026-11-24 09:00', '2026-11-27 18:00'))).toEqual([50, '2026-11-25 18:00']);
  });

  it('is pushed out by the working time of later pauses', () => {
    const resumed = resumedAt(pausedAt(agreed, '2026-11-25 17:00'), '2026-11-26 10:00');
    expect(onShanghaiClocks(resumed.dueAt)).toBe('2026-11-30 11:00');
  });

  it('is not pushed out by earlier pauses', () => {
    const paused = resumedAt(pausedAt(started, '2026-11-23 10:00'), '2026-11-23 17:00');
    expect(onShanghaiClocks(rebasedAt(paused, '2026-11-24 09:00', '2026-11-27 18:00').dueAt)).toBe(
      '2026-11-27 18:00',
    );
  });

  it('is pushed out by what follows of a pause open at the agreement', () => {
    const paused = rebasedAt(pausedAt(started, '2026-11-23 10:00'), '2026-11-24 09:00', '2026-11-27 18:00');
    const resumed = resumedAt(paused, '2026-11-24 11:00');
    expect([paused.state, paused.dueAt, onShanghaiClocks(resumed.dueAt)]).toEqual([
      'paused',
      null,
      '2026-11-30 11:00',
    ]);
  });

  it('does not fall into a pause that took no working time', () => {
    const onSaturday = rebasedAt(started, '2026-11-24 09:00', '2026-11-28 12:00');
    const overTheWeekend = resumedAt(pausedAt(onSaturday, '2026-11-28 10:00'), '2026-11-28 15:00');
    expect(onShanghaiClocks(overTheWeekend.dueAt)).toBe('2026-11-28 15:00');
  });

  it('breaks when its time comes, and no pause from then on moves it', () => {
    const paused = pausedAt(agreed, '2026-11-27 18:00');
    expect(paused).toMatchObject({ state: 'breached', breachedAt: agreed.dueAt, dueAt: agreed.dueAt });
  });

  it('can be agreed again', () => {
    const again = rebasedAt(agreed, '2026-11-26 09:00', '2026-12-04 12:00');
    expect(onShanghaiClocks(again.dueAt)).toBe('2026-12-04 12:00');
  });

  it('moves a budget in calendar days by elapsed time', () => {
    const calendarDays = startClock('activation', { days: 10 }, shanghai('2026-11-23 09:00'), cn);
    const rebased = rebasedAt(calendarDays, '2026-11-24 09:00', '2026-12-10 12:00');
    const resumed = resumedAt(pausedAt(rebased, '2026-11-28 10:00'), '2026-11-28 15:00');
    expect(onShanghaiClocks(resumed.dueAt)).toBe('2026-12-10 17:00');
  });

  it('cannot lie in the past', () => {
    expect(() => rebasedAt(started, '2026-11-24 09:00', '2026-11-24 09:00')).toThrow(
      expect.objectContaining({ code: 'date-in-the-past' }),
    );
  });
});

it('is plain JSON', () => {
  const clock = rebasedAt(pausedAt(breached, '2026-11-25 09:00'), '2026-11-25 11:00', '2026-11-30 18:00');
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
});

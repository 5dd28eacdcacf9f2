import {
  type Clock,
  abandonClock,
  nextThreshold,
  passThreshold,
  rebase,
  startClock,
} from '../../../domain/clock/clock';
import { cn, shanghai } from '../calendar/calendars';

/** Two working days from Monday 23 November 2026, nine o'clock: due on Tuesday at closing time. */
const started = startClock('promise', { workingDays: 2 }, shanghai('2026-11-23 09:00'), cn);
const breached = passThreshold(started, 100, shanghai('2026-11-24 18:00'));

describe('A promise renewed after it was broken', () => {
  const renewed: Clock = rebase(breached, cn, shanghai('2026-11-27 18:00'), shanghai('2026-11-25 09:00'));

  it('is watched again, and keeps that it was broken', () => {
    expect(renewed.state).toBe('breached');
    expect(nextThreshold(renewed, cn)?.percent).toBe(50);
  });

  it('can be broken again, once', () => {
    const again = passThreshold(renewed, 100, shanghai('2026-11-27 18:00'));

    expect(again.breachedAt).toBe(shanghai('2026-11-27 18:00'));
    expect(nextThreshold(again, cn)).toBeNull();
  });
});

describe('What was called off', () => {
  it('keeps and breaks nothing when it was not due yet', () => {
    const clock = abandonClock(started, shanghai('2026-11-24 15:00'), cn);

    expect(clock).toMatchObject({
      state: 'abandoned',
      breachedAt: null,
      stoppedAt: shanghai('2026-11-24 15:00'),
    });
    expect(nextThreshold(clock, cn)).toBeNull();
  });

  it('stays breached when it was overdue', () => {
    const clock = abandonClock(started, shanghai('2026-11-25 15:00'), cn);

    expect(clock.state).toBe('breached');
  });
});

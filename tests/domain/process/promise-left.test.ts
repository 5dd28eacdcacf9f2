import { abandonClock, pauseClock, startClock } from '../../../domain/clock/clock';
import { promiseLeft } from '../../../domain/process/promise-left';
import { cn, shanghai } from '../calendar/calendars';

const hourMs = 3_600_000;
const promise = startClock('promise', { workingDays: 1 }, shanghai('2026-11-23 09:00'), cn);

describe('What is left of a promise', () => {
  it.each([
    ['2026-11-23 09:00', 8, 0],
    ['2026-11-23 14:00', 4, 0],
    ['2026-11-23 18:00', 0, 0],
    ['2026-11-24 11:00', 0, 2],
  ])('at %s: %i hours, overdue %i', (now, left, overdue) => {
    expect(promiseLeft(promise, shanghai(now), cn)).toEqual({
      dueAt: shanghai('2026-11-23 18:00'),
      leftMs: left * hourMs,
      overdueMs: overdue * hourMs,
    });
  });

  it('stands still while it is paused', () => {
    const paused = pauseClock(promise, shanghai('2026-11-23 11:00'), cn);

    expect(promiseLeft(paused, shanghai('2026-11-24 11:00'), cn)).toEqual({
      dueAt: shanghai('2026-11-24 18:00'),
      leftMs: 6 * hourMs,
      overdueMs: 0,
    });
  });

  it('is nothing once it is stopped', () => {
    expect(
      promiseLeft(abandonClock(promise, shanghai('2026-11-23 10:00'), cn), shanghai('2026-11-23 11:00'), cn),
    ).toBeNull();
  });
});

import { progressOf } from '../../../domain/batch/progress';

const times = { firstStartAt: '2026-11-20T08:00:00.000Z', lastStartAt: '2026-11-20T08:09:00.000Z' };

it('forecasts from what has happened so far', () => {
  const counts = { waiting: 60, started: 30, done: 9, failed: 1 };

  expect(progressOf(counts, times, true, '2026-11-20T08:10:00.000Z')).toEqual({
    counts,
    total: 100,
    ended: 0.1,
    startedPerMinute: 4,
    endedPerHour: 60,
    allStartedBy: '2026-11-20T08:25:00.000Z',
    allEndedBy: '2026-11-20T09:40:00.000Z',
  });
});

it('forecasts nothing before anything has happened, nor while it is paused', () => {
  const counts = { waiting: 30, started: 0, done: 0, failed: 0 };
  const begun = { ...counts, started: 10 };
  const never = { firstStartAt: null, lastStartAt: null };

  expect(progressOf(counts, never, true, times.firstStartAt)).toMatchObject({
    allStartedBy: null,
    allEndedBy: null,
  });
  expect(progressOf(begun, times, false, '2026-11-20T08:10:00.000Z')).toMatchObject({ allStartedBy: null });
});

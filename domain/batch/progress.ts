import type { Instant } from '../calendar/working-calendar';
import type { BatchCounts } from './batch';

/** How a batch is getting on, and when it will be through if it goes on like this. Real time, not working time. */
export interface BatchProgress {
  readonly counts: BatchCounts;
  readonly total: number;
  /** Share of the items that have ended, 0 to 1. */
  readonly ended: number;
  readonly startedPerMinute: number | null;
  readonly endedPerHour: number | null;
  /** When the last item will be started; null when that cannot be said, or all are. */
  readonly allStartedBy: Instant | null;
  readonly allEndedBy: Instant | null;
}

/** When a batch began to start orders, and when it last did. */
export interface BatchTimes {
  readonly firstStartAt: Instant | null;
  readonly lastStartAt: Instant | null;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** `running`: whether it goes on by itself; while it is paused nothing is forecast. */
export function progressOf(
  counts: BatchCounts,
  { firstStartAt, lastStartAt }: BatchTimes,
  running: boolean,
  now: Instant,
): BatchProgress {
  const { waiting, started, done, failed } = counts;
  const ended = done + failed;
  const total = waiting + started + ended;
  const startingMs = between(firstStartAt, waiting > 0 && running ? now : lastStartAt);
  const startsAMs = perMs(started + ended, startingMs);
  const endsAMs = perMs(ended, between(firstStartAt, now));
  const forecast = (left: number, aMs: number | null): Instant | null =>
    !running || left === 0 || aMs === null || aMs === 0
      ? null
      : new Date(Date.parse(now) + left / aMs).toISOString();
  return {
    counts,
    total,
    ended: total === 0 ? 1 : ended / total,
    startedPerMinute: startsAMs === null ? null : rounded(startsAMs * minuteMs),
    endedPerHour: endsAMs === null ? null : rounded(endsAMs * hourMs),
    allStartedBy: forecast(waiting, startsAMs),
    allEndedBy: forecast(waiting + started, endsAMs),
  };
}

function between(from: Instant | null, to: Instant | null): number {
  return from === null || to === null ? 0 : Date.parse(to) - Date.parse(from);
}

function perMs(count: number, ms: number): number | null {
  return ms <= 0 ? null : count / ms;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Instant, Pause } from '../../../domain/calendar/working-calendar';

const minuteMs = 60_000;

/** Whether the minute that begins at `minute` (minutes since the epoch) counts. */
export type CountsAt = (minute: number) => boolean;

/** Remembers in a bitmap which minutes of a stretch count, so that the slow reference isn't slower than it must be. */
export function bitmap(fromMs: number, toMs: number, countsAt: CountsAt): CountsAt {
  const first = fromMs / minuteMs;
  const bits = Uint8Array.from({ length: toMs / minuteMs - first }, (_, index) =>
    countsAt(first + index) ? 1 : 0,
  );
  return (minute) => {
    const bit = bits[minute - first];
    if (bit === undefined) throw new RangeError('the bitmap is too short for this case');
    return bit === 1;
  };
}

/** The deadline found by living through every minute: slow, and too simple to be wrong. */
export function deadlineByTheMinute(
  countsAt: CountsAt,
  fromMs: number,
  budgetMinutes: number,
  pauses: readonly Pause[],
): number | null {
  const isPaused = pausedAt(pauses);
  const openFrom = Math.min(...pauses.filter(({ to }) => to === null).map(({ from }) => minuteOf(from)));
  let minute = fromMs / minuteMs;
  for (let left = budgetMinutes; left > 0; minute++) {
    if (minute >= openFrom) return null;
    if (countsAt(minute) && !isPaused(minute)) left--;
  }
  return minute * minuteMs;
}

/** The counting minutes between two instants, one after another. */
export function minutesBetween(
  countsAt: CountsAt,
  fromMs: number,
  toMs: number,
  pauses: readonly Pause[],
): number {
  const isPaused = pausedAt(pauses);
  let counted = 0;
  for (let minute = fromMs / minuteMs; minute < toMs / minuteMs; minute++) {
    if (countsAt(minute) && !isPaused(minute)) counted++;
  }
  return counted;
}

/** A plain loop, because it runs some hundred million times. */
function pausedAt(pauses: readonly Pause[]): CountsAt {
  const spans = pauses.map(({ from, to }) => ({
    from: minuteOf(from),
    to: to === null ? Infinity : minuteOf(to),
  }));
  return (minute) => {
    for (const span of spans) if (span.from <= minute && minute < span.to) return true;
    return false;
  };
}

function minuteOf(instant: Instant): number {
  return Date.parse(instant) / minuteMs;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Pauses before the second, third… attempt (Standard Webhooks), in ms: more than three days altogether. */
const pauses: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Up to this share is added to a pause, so that receivers that come back are not met by all at once. */
const jitter = 0.1;

/** For how long a message is tried, in ms, jitter not counted. */
export const triedForMs = pauses.reduce((sum, pause) => sum + pause, 0);

/**
 * How long to wait after so many failed attempts, in ms; null when it was the last. `ageMs`: since the first could have been made. A message
 * that waited behind others is older than its attempts are many: it is not tried for longer than it would have been alone. `random`: 0 to 1.
 */
export function retryAfterMs(failed: number, ageMs: number, random: number): number | null {
  const pause = pauses[failed - 1];
  const isTooOld = ageMs > triedForMs * (1 + jitter);
  return pause === undefined || isTooOld ? null : Math.round(pause * (1 + jitter * random));
}

import { setTimeout as pause } from 'node:timers/promises';

/** How long people take before they act. */
export type Pace = () => Promise<void>;

/** At once, to find out how much goes through. */
export const atOnce: Pace = async () => {};

/** `meanMs` on average, half as long at the least, so that orders do not march in step. */
export function unhurried(meanMs: number): Pace {
  return async () => await pause(meanMs * (0.5 + Math.random()));
}

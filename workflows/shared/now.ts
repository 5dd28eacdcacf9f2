import type { Instant } from '../../domain/calendar/working-calendar';

/** The workflow's own time, the same on replay. */
export function now(): Instant {
  return new Date(Date.now()).toISOString();
}

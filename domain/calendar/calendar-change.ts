import type { PersonActor } from '../process/actor';
import type { Instant } from './working-calendar';

/** The open processes of a calendar are to reckon by a version of it from now on (CAL-2). */
export interface CalendarChange {
  readonly calendarId: string;
  readonly version: number;
  /** Stands on the timeline of each of them. */
  readonly reason: string;
  readonly by: PersonActor;
}

/** How far a change has come. */
export interface ChangeTally {
  readonly done: number;
  /** Ended meanwhile. */
  readonly skipped: number;
  /** Ids of processes that did not take it; applying it again tries them again. */
  readonly failed: readonly string[];
}

/** A change under way or done with. */
export interface CalendarApplication extends CalendarChange, ChangeTally {
  readonly startedAt: Instant;
  /** Null while it is under way. */
  readonly finishedAt: Instant | null;
}

export const nothingDone: ChangeTally = { done: 0, skipped: 0, failed: [] };

/** Both together. */
export function addTally(a: ChangeTally, b: ChangeTally): ChangeTally {
  return { done: a.done + b.done, skipped: a.skipped + b.skipped, failed: [...a.failed, ...b.failed] };
}

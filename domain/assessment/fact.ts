import type { Instant, LocalDate } from '../calendar/working-calendar';
import type { Department, LocalNetwork, Station } from '../people/department';
import type { ProcessKind } from '../process/process-kind';
import type { HoldingKind } from '../process/process-view';
import type { FigureName } from './figure';
import type { Level } from './level';

/** Whom a fact counts for at each level: a person's id, `station@localNetwork`, `it-support`; null at levels it does not concern. */
export type Subjects = Readonly<Record<Level, string | null>>;

/**
 * One case behind a figure (ASM-2), found in the events of one process and nowhere else. It belongs to the day it happened on. A process has
 * one fact at most for a figure, an event and a day.
 */
export interface Fact {
  readonly processId: string;
  readonly kind: ProcessKind;
  /** Order number or other business key of the process. */
  readonly businessKey: string;
  /** The event that tells it: where the case opens in the timeline. */
  readonly seq: number;
  readonly at: Instant;
  /** The day of `at`, in the zone of the process's calendar. */
  readonly date: LocalDate;
  readonly figure: FigureName;
  readonly subjects: Subjects;
  /** Where those it counts for belong. */
  readonly department: Department;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
  readonly person: string | null;
  /** The customer's tier when the process started. */
  readonly tier: string;
  readonly productCode: string | null;
  readonly stage: string | null;
  readonly taskId: string | null;
  /** For a share: whether it was as it should be. */
  readonly hit: boolean | null;
  /** For a duration or a total, ms. */
  readonly workingMs: number | null;
  /** For time held: why the process was where it was. */
  readonly holding: HoldingKind | null;
}

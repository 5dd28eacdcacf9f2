import type { Instant } from '../calendar/working-calendar';
import type { Resource } from '../catalogue/resource';
import type { Clock } from '../clock/clock';
import type { WorkGroup } from '../people/person';
import type { Details } from './event';
import type { Party } from './party';
import type { Problem } from './problem';
import type { ProcessKind } from './process-kind';
import type { ProcessState } from './state';
import type { StuckCall } from './stuck-call';

/** Who holds a piece of the process at this moment. */
export interface Holder {
  readonly taskId: string;
  readonly name: string;
  readonly group: WorkGroup;
  readonly person: string | null;
  readonly since: Instant;
}

/** Why a process is where it is at a moment: who works, or what is waited for (ASM-3). */
export type HoldingKind =
  | 'working'
  | 'awaiting-acceptance'
  | 'not-accepted-in-time'
  | 'waiting-for-customer'
  | 'waiting-for-system';

/** The one who answers for a process at a moment: exactly one, from the first minute to the last (O2A-5). */
export interface Responsible extends Party {
  readonly kind: HoldingKind;
  /** The task it is about; null while no task is. */
  readonly taskId: string | null;
  readonly since: Instant;
}

/** Why and since when a process stands still. */
export interface Hold {
  readonly cause: 'customer' | 'internal';
  readonly reason: string;
  readonly evidence: string | null;
  readonly since: Instant;
}

/** A stage as it was entered; the last of a name counts when a stage was taken again. */
export interface StageEntry {
  readonly stage: string;
  readonly at: Instant;
}

/** A process as lists and detail pages show it: made from its events and nothing else. */
export interface ProcessView {
  readonly processId: string;
  readonly kind: ProcessKind;
  readonly businessKey: string;
  readonly customerNo: string;
  readonly tier: string;
  readonly priority: number;
  readonly managerId: string;
  readonly calendar: { readonly id: string; readonly version: number };
  readonly requestKey: string | null;
  readonly startedAt: Instant;
  readonly closedAt: Instant | null;
  readonly state: ProcessState;
  readonly stage: string | null;
  readonly stages: readonly StageEntry[];
  readonly milestones: readonly { readonly name: string; readonly at: Instant }[];
  /** Clocks of the whole process; a task's own clock is with the task. */
  readonly clocks: readonly Clock[];
  readonly holders: readonly Holder[];
  /** Null once the process is closed. */
  readonly responsible: Responsible | null;
  readonly problems: readonly Problem[];
  /** Calls of outside systems that did not go through. */
  readonly stuck: readonly StuckCall[];
  readonly expedited: number;
  readonly contacts: number;
  readonly amendments: number;
  readonly hold: Hold | null;
  /** Everyone who had or has a task here may see it: `department:station:localNetwork`. */
  readonly involved: readonly string[];
  readonly resources: readonly Resource[];
  readonly details: Details;
  readonly warnings: readonly string[];
  /** The next number a task gets. */
  readonly taskCount: number;
  /** The last event it was made from. */
  readonly seq: number;
}

/** The name of a group in `involved`. */
export function involvementOf(group: WorkGroup): string {
  return [group.department, group.station ?? '*', group.localNetwork ?? '*'].join(':');
}

import type { Clock } from '../clock/clock';
import type { Instant } from '../calendar/working-calendar';
import type { Json } from '../json';
import type { Label } from '../people/department';
import type { WorkGroup } from '../people/person';
import type { Party } from './party';
import type { ProcessKind } from './process-kind';

/**
 * A task is offered to a group, claimed (which accepts it) by one of it, and then completed; returned to who handed it over, with a
 * reason (O2A-5); or withdrawn when the process no longer needs it.
 */
export const taskStates = ['offered', 'claimed', 'completed', 'returned', 'withdrawn'] as const;

export type TaskState = (typeof taskStates)[number];

/** What a process asks a person to do. */
export interface TaskSpec {
  /** Which task of the process this is; names its form in the kind's forms. */
  readonly name: string;
  readonly title: Label;
  readonly stage: string;
  readonly group: WorkGroup;
  /** Others who may do it as well: the second of two managers who decide together. Mostly none. */
  readonly alsoFor: readonly WorkGroup[];
  /** Ids of the only people who may take it; empty means anyone of the group. */
  readonly candidates: readonly string[];
  /** Ids of people who may not: nobody reviews their own work (four-eyes, O2A-5). */
  readonly excluded: readonly string[];
  /** Who hands it over: answers for it until it is accepted, and gets it back when it is returned. */
  readonly from: Party;
  /** Whether the one it is offered to may return it. */
  readonly returnable: boolean;
  /** Where the work is (`end a`, a local network…), to tell tasks of one name apart. */
  readonly place: string | null;
  /** What the person needs to know, and what the form is made from. */
  readonly context: { readonly [key: string]: Json | undefined };
}

/** A comment somebody left on a task. */
export interface TaskComment {
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
}

/** A task on its way from one holder to another: until it is accepted, `from` answers for it. */
export interface Handover {
  readonly kind: 'dispatch' | 'release' | 'delegation' | 'reassignment' | 'manager-change';
  readonly from: Party;
  readonly since: Instant;
}

/** A human task as the inbox shows it. */
export interface TaskView extends TaskSpec {
  readonly taskId: string;
  readonly processId: string;
  readonly kind: ProcessKind;
  readonly businessKey: string;
  readonly customerNo: string;
  readonly tier: string;
  readonly priority: number;
  readonly managerId: string;
  readonly state: TaskState;
  readonly assignee: string | null;
  /** The people the process itself asked by name; `candidates` are those it is offered to now. */
  readonly namedFor: readonly string[];
  /** The hand-over under way; null once it is accepted or the task is closed. */
  readonly handover: Handover | null;
  /** The last hand-over's clock; stopped when it was accepted. Null where none runs. */
  readonly acceptance: Clock | null;
  /** Who delegated it, until it is given back. */
  readonly delegatedBy: string | null;
  /** How often the account manager has asked to hurry (催单). */
  readonly expedited: number;
  /** Open problems that keep it from being completed. */
  readonly problems: readonly string[];
  readonly offeredAt: Instant;
  readonly claimedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly completedBy: string | null;
  /** When its time limit ends; null while its clock is paused. */
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly clock: Clock;
  readonly answer: Json;
  /** Why it was returned. */
  readonly returnReason: string | null;
  readonly comments: readonly TaskComment[];
  /** The event that last changed it. */
  readonly seq: number;
}

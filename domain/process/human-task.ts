import type { Clock } from '../clock/clock';
import type { Instant } from '../calendar/working-calendar';
import type { Json } from '../json';
import type { Label } from '../people/department';
import type { WorkGroup } from '../people/person';
import type { ProcessKind } from './process-kind';

/** A task is offered to a group, claimed by one of it, and then completed; or withdrawn when the process no longer needs it. */
export type TaskState = 'offered' | 'claimed' | 'completed' | 'withdrawn';

/** What a process asks a person to do. */
export interface TaskSpec {
  /** Which task of the process this is; names its form in the kind's forms. */
  readonly name: string;
  readonly title: Label;
  readonly stage: string;
  readonly group: WorkGroup;
  /** Ids of the only people who may take it; empty means anyone of the group. */
  readonly candidates: readonly string[];
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
  readonly offeredAt: Instant;
  readonly claimedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly completedBy: string | null;
  /** When its time limit ends; null while its clock is paused. */
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly clock: Clock;
  readonly answer: Json;
  readonly comments: readonly TaskComment[];
  /** The event that last changed it. */
  readonly seq: number;
}

import type { Instant } from '../calendar/working-calendar';
import type { Resource } from '../catalogue/resource';
import type { Clock } from '../clock/clock';
import type { Json } from '../json';
import type { WorkGroup } from '../people/person';
import type { StationRef } from '../people/groups';
import type { Actor, Member } from './actor';
import type { Assessment } from './amendment';
import type { TaskSpec } from './human-task';
import type { Recipient } from './notification';
import type { Party } from './party';
import type { ProblemCause, ProblemReport } from './problem';
import type { ProcessKind } from './process-kind';
import type { ProcessState } from './state';
import type { StuckCall } from './stuck-call';

/** Facts of a process that are its own kind's business: an order's product, promise, acceptance… */
export type Details = { readonly [key: string]: Json | undefined };

/** What the first event of every process says. */
export interface ProcessStarted {
  readonly kind: ProcessKind;
  readonly businessKey: string;
  readonly customerNo: string;
  readonly tier: string;
  /** 1 is served first (ENT-5, O2A-9). */
  readonly priority: number;
  readonly managerId: string;
  readonly calendar: { readonly id: string; readonly version: number };
  /** The request that started it, so that asking twice gives one process. */
  readonly requestKey: string | null;
  readonly details: Details;
}

interface TaskEvent {
  readonly taskId: string;
}

/** What was said to or by the customer (客户联系记录). */
export interface CustomerContact {
  readonly channel: 'phone' | 'visit' | 'message' | 'mail';
  readonly direction: 'to-customer' | 'from-customer';
  readonly contact: string;
  readonly summary: string;
}

/** Everything that can happen to a process, by name. A clock event carries the clock as it stands afterwards. */
export interface EventData {
  'process.started': ProcessStarted;
  'state.changed': { readonly to: ProcessState; readonly reason: string | null };
  'stage.entered': { readonly stage: string };
  'milestone.reached': { readonly milestone: string };
  'details.changed': { readonly changes: Details };
  'task.offered': TaskEvent & { readonly spec: TaskSpec; readonly clock: Clock; readonly acceptance: Clock };
  /** Claiming accepts the hand-over. */
  'task.claimed': TaskEvent & { readonly acceptance: Clock | null };
  'task.released': TaskEvent & { readonly reason: string | null; readonly acceptance: Clock };
  /** To a colleague, who has to accept; until then the delegator answers for it. */
  'task.delegated': TaskEvent & { readonly to: Member; readonly reason: string; readonly acceptance: Clock };
  /** The colleague gives it back to the delegator, who holds it again at once. */
  'task.handed-back': TaskEvent & { readonly reason: string; readonly acceptance: Clock | null };
  /** A manager gives it to somebody by name; until they accept the manager answers for it. */
  'task.reassigned': TaskEvent & { readonly to: Member; readonly reason: string; readonly acceptance: Clock };
  'task.returned': TaskEvent & {
    readonly reason: string;
    readonly clock: Clock;
    readonly acceptance: Clock | null;
  };
  'task.completed': TaskEvent & { readonly answer: Json; readonly clock: Clock };
  'task.withdrawn': TaskEvent & {
    readonly reason: string;
    readonly clock: Clock;
    readonly acceptance: Clock | null;
  };
  'task.commented': TaskEvent & { readonly text: string };
  /** Four-eyes has come upon it while it was open: these people may not do it any more; others may do it as well. */
  'task.excluded': TaskEvent & {
    readonly persons: readonly string[];
    readonly alsoFor: readonly WorkGroup[];
  };
  'clock.started': { readonly clock: Clock };
  'clock.warned': {
    readonly clock: Clock;
    readonly percent: number;
    readonly taskId: string | null;
    readonly recipients: readonly Recipient[];
  };
  'clock.breached': {
    readonly clock: Clock;
    readonly taskId: string | null;
    readonly recipients: readonly Recipient[];
  };
  'clock.paused': { readonly clock: Clock; readonly taskId: string | null; readonly cause: string };
  'clock.resumed': { readonly clock: Clock; readonly taskId: string | null };
  'clock.rebased': { readonly clock: Clock; readonly taskId: string | null; readonly reason: string };
  'clock.stopped': { readonly clock: Clock };
  'calendar.warned': { readonly warning: string };
  /** From here on the process reckons by another version of its calendar (CAL-2). */
  'calendar.applied': {
    readonly calendarId: string;
    readonly from: number;
    readonly to: number;
    /** Years whose holidays are known now. */
    readonly knownYears: readonly number[];
    readonly reason: string;
  };
  /** A clock whose due instant moved with the calendar; `from`: when it was due before. */
  'clock.recounted': {
    readonly clock: Clock;
    readonly taskId: string | null;
    readonly from: Instant | null;
    readonly reason: string;
  };
  'hold.placed': {
    readonly cause: 'customer' | 'internal';
    readonly reason: string;
    readonly evidence: string | null;
  };
  'hold.lifted': { readonly note: string | null };
  'cancellation.requested': { readonly reason: string; readonly assessment: Assessment | null };
  'cancellation.refused': { readonly reason: string };
  'amendment.applied': {
    readonly changes: Details;
    readonly assessment: Assessment;
    readonly reason: string;
  };
  /** 催单: whoever holds it and their managers are told. */
  'process.expedited': { readonly note: string; readonly recipients: readonly Recipient[] };
  /** `customerNo`: with another customer than the process's own, one whose request joined it (COV-1). */
  'customer.contacted': CustomerContact & { readonly customerNo?: string };
  'problem.raised': {
    readonly problemId: string;
    readonly taskId: string | null;
    readonly report: ProblemReport;
    readonly raisedBy: Party;
    readonly responsible: WorkGroup;
  };
  'problem.disputed': { readonly problemId: string; readonly reason: string };
  'problem.decided': {
    readonly problemId: string;
    readonly responsible: WorkGroup;
    readonly reason: string;
  };
  'problem.solved': {
    readonly problemId: string;
    readonly cause: ProblemCause;
    readonly causedBy: StationRef | null;
    readonly solution: string;
  };
  'problem.reopened': { readonly problemId: string; readonly reason: string };
  'problem.closed': {
    readonly problemId: string;
    readonly taskId: string | null;
    readonly outcome: 'verified' | 'withdrawn';
  };
  'resource.changed': { readonly resources: readonly Resource[] };
  'system.called': { readonly system: string; readonly operation: string; readonly outcome: string };
  'fallout.opened': Omit<StuckCall, 'since' | 'taskId'>;
  /** Somebody did something about a stuck call: what, and for a hand-over who looks after it now. */
  'fallout.acted': {
    readonly callId: string;
    readonly action: string;
    readonly note: string | null;
    readonly group: WorkGroup;
    readonly corrections: Details | null;
  };
  'fallout.closed': {
    readonly callId: string;
    readonly system: string;
    readonly operation: string;
    readonly action: 'recovered' | 'skip' | 'refused' | 'withdrawn';
    readonly proof: string | null;
  };
  /** HND-1. `handed`: the open tasks kept for the old manager, each with the clock of its hand-over to the new one. */
  'manager.changed': {
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly handed: readonly { readonly taskId: string; readonly acceptance: Clock }[];
  };
  'process.closed': { readonly outcome: ProcessState };
}

export type EventType = keyof EventData;

/** One numbered entry of a process's record. `seq` starts at 1 and has no gaps; it is given by the workflow (issue 3 §6). */
export type ProcessEvent = {
  [T in EventType]: {
    readonly processId: string;
    readonly seq: number;
    readonly at: Instant;
    readonly type: T;
    readonly actor: Actor;
    readonly data: EventData[T];
  };
}[EventType];

import type { Instant } from '../calendar/working-calendar';
import type { Resource } from '../catalogue/resource';
import type { Clock } from '../clock/clock';
import type { Json } from '../json';
import type { Actor } from './actor';
import type { TaskSpec } from './human-task';
import type { Recipient } from './notification';
import type { ProcessKind } from './process-kind';
import type { ProcessState } from './state';

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

/** Everything that can happen to a process, by name. A clock event carries the clock as it stands afterwards. */
export interface EventData {
  'process.started': ProcessStarted;
  'state.changed': { readonly to: ProcessState; readonly reason: string | null };
  'stage.entered': { readonly stage: string };
  'milestone.reached': { readonly milestone: string };
  'details.changed': { readonly changes: Details };
  'task.offered': { readonly taskId: string; readonly spec: TaskSpec; readonly clock: Clock };
  'task.claimed': { readonly taskId: string };
  'task.released': { readonly taskId: string; readonly reason: string | null };
  'task.completed': { readonly taskId: string; readonly answer: Json; readonly clock: Clock };
  'task.withdrawn': { readonly taskId: string; readonly reason: string; readonly clock: Clock };
  'task.commented': { readonly taskId: string; readonly text: string };
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
  'hold.placed': {
    readonly cause: 'customer' | 'internal';
    readonly reason: string;
    readonly evidence: string | null;
  };
  'hold.lifted': { readonly note: string | null };
  'cancellation.requested': { readonly reason: string };
  'resource.changed': { readonly resources: readonly Resource[] };
  'system.called': { readonly system: string; readonly operation: string; readonly outcome: string };
  'fallout.opened': { readonly system: string; readonly operation: string; readonly taskId: string };
  'fallout.closed': {
    readonly system: string;
    readonly operation: string;
    readonly action: string;
    readonly proof: string | null;
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

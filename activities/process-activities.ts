import type { Instant } from '../domain/calendar/working-calendar';
import type { ProblemCode } from '../domain/errors';
import type { Json } from '../domain/json';
import type { PersonActor } from '../domain/process/actor';
import type { ProcessKind } from '../domain/process/process-kind';
import type { ProcessState } from '../domain/process/state';
import type { Listed } from './exit/exit-ports';
import { refusing } from './refusing';

/** A process that is to be started by another one, as somebody would ask for it through the API. */
export interface ProcessWanted {
  readonly kind: ProcessKind;
  /** What the API would be sent. */
  readonly body: Json;
  readonly by: PersonActor;
}

/** A process as the records have it. */
export interface ProcessInBrief {
  readonly processId: string;
  readonly kind: ProcessKind;
  readonly businessKey: string;
  readonly state: ProcessState;
  readonly closedAt: Instant | null;
}

/** What processes need of each other. Every write takes a key: the same key has the same effect, however often it is sent. */
export interface ProcessesPort {
  /** @throws BusinessError what the intake of that kind refuses */
  start(key: string, wanted: ProcessWanted): Promise<ProcessInBrief>;
  /** Asks a process to cancel itself, by its own rules and compensation. Refused: why. One that is over is refused with `process-closed`. */
  cancel(
    key: string,
    of: { readonly processId: string; readonly by: PersonActor; readonly reason: string },
  ): Promise<{ readonly refused: ProblemCode | null }>;
  /** Calls off the call-back of an order that has ended, by the order's own rules. Refused: why. */
  callOffCallBack(
    key: string,
    of: { readonly processId: string; readonly by: PersonActor; readonly reason: string },
  ): Promise<{ readonly refused: ProblemCode | null }>;
  look(processId: string): Promise<ProcessInBrief | null>;
  /** The processes of a customer that are not closed, of some kinds: a page of them, the oldest first. `after`: the `next` of the page before, null for the first. */
  openOf(
    customerNo: string,
    kinds: readonly ProcessKind[],
    after: string | null,
  ): Promise<Listed<ProcessInBrief>>;
}

export interface ProcessActivities {
  startProcess(key: string, wanted: ProcessWanted): Promise<ProcessInBrief>;
  cancelOtherProcess(
    key: string,
    of: { readonly processId: string; readonly by: PersonActor; readonly reason: string },
  ): Promise<{ readonly refused: ProblemCode | null }>;
  callOffCallBack(
    key: string,
    of: { readonly processId: string; readonly by: PersonActor; readonly reason: string },
  ): Promise<{ readonly refused: ProblemCode | null }>;
  lookAtProcess(processId: string): Promise<ProcessInBrief | null>;
  openProcessesOf(
    customerNo: string,
    kinds: readonly ProcessKind[],
    after: string | null,
  ): Promise<Listed<ProcessInBrief>>;
}

export function createProcessActivities(processes: ProcessesPort): ProcessActivities {
  return {
    startProcess: async (key, wanted) => await refusing(() => processes.start(key, wanted)),
    cancelOtherProcess: async (key, of) => await processes.cancel(key, of),
    callOffCallBack: async (key, of) => await processes.callOffCallBack(key, of),
    lookAtProcess: async (processId) => await processes.look(processId),
    openProcessesOf: async (customerNo, kinds, after) => await processes.openOf(customerNo, kinds, after),
  };
}

import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import type { Member, PersonActor } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import type { CustomerContact } from '../../domain/process/event';
import type { OutsideSystem } from '../../domain/process/outside-system';
import type { ProblemReport } from '../../domain/process/problem';
import type { ProcessView } from '../../domain/process/process-view';
import type { RepairAction } from '../../domain/process/stuck-call';

/** The task queue of processes and their records. */
export const processQueue = 'bihuan';

/** The task queue of calls to an outside system, next to the queue of the processes that make them. */
export function systemQueue(queue: string, system: OutsideSystem): string {
  return `${queue}-${system}`;
}

/** The answer to an update: what was asked for stands in the records, up to this event. Small, because it stays in the history. */
export interface Receipt {
  readonly seq: number;
}

/** What every process understands, whatever its kind. All are updates: the answer comes after the record is written. */
export interface TaskRequest {
  readonly taskId: string;
  readonly by: PersonActor;
}

export interface CompleteTaskRequest extends TaskRequest {
  /** Of the form's shape; the API has parsed it. */
  readonly answer: Json;
}

export const claimTask = defineUpdate<Receipt, [TaskRequest]>('claimTask');
export const releaseTask = defineUpdate<Receipt, [TaskRequest & { readonly reason: string | null }]>(
  'releaseTask',
);
export const completeTask = defineUpdate<Receipt, [CompleteTaskRequest]>('completeTask');
export const commentTask = defineUpdate<Receipt, [TaskRequest & { readonly text: string }]>('commentTask');

/** To a colleague of the same group, who has to accept (O2A-5); by a manager: to whom it now belongs. */
export type PassOnRequest = TaskRequest & { readonly to: Member; readonly reason: string };

export const delegateTask = defineUpdate<Receipt, [PassOnRequest]>('delegateTask');
export const reassignTask = defineUpdate<Receipt, [PassOnRequest]>('reassignTask');

/** 退单: back to who handed it over; a delegated task goes back to who delegated it. */
export const returnTask = defineUpdate<Receipt, [TaskRequest & { readonly reason: string }]>('returnTask');

export interface RaiseProblemRequest {
  readonly by: PersonActor;
  /** The task it keeps from being completed; null for the process as a whole. */
  readonly taskId: string | null;
  readonly report: ProblemReport;
}

export const raiseProblem = defineUpdate<Receipt, [RaiseProblemRequest]>('raiseProblem');

/** 催单. */
export const expediteProcess = defineUpdate<Receipt, [{ readonly by: PersonActor; readonly note: string }]>(
  'expediteProcess',
);

export const recordContact = defineUpdate<
  Receipt,
  [{ readonly by: PersonActor; readonly contact: CustomerContact }]
>('recordContact');

/** HND-1: customers, and so what is done for them, have another account manager. Sent again it changes nothing more. */
export interface ChangeManagerRequest {
  readonly by: PersonActor;
  readonly to: string;
  readonly reason: string;
  /** What moved; missing where the process itself is meant. */
  readonly moved?: MovedFrom;
}

/** What moved from a manager: these customers, or (null) what they were given by name, whoever's it is. */
export interface MovedFrom {
  readonly managerId: string;
  readonly customerNos: readonly string[] | null;
}

export const changeManager = defineUpdate<Receipt, [ChangeManagerRequest]>('changeManager');

/** What IT support does about a call that did not go through (O2A-6). */
export const repairCall = defineUpdate<
  Receipt,
  [{ readonly by: PersonActor; readonly callId: string; readonly repair: RepairAction }]
>('repairCall');

export interface HoldRequest {
  readonly by: PersonActor;
  readonly cause: 'customer' | 'internal';
  readonly reason: string;
  readonly evidence: string | null;
}

export const holdProcess = defineUpdate<Receipt, [HoldRequest]>('holdProcess');
export const resumeProcess = defineUpdate<
  Receipt,
  [{ readonly by: PersonActor; readonly note: string | null }]
>('resumeProcess');
export const cancelProcess = defineUpdate<Receipt, [{ readonly by: PersonActor; readonly reason: string }]>(
  'cancelProcess',
);

export interface ApplyCalendarRequest {
  readonly by: PersonActor;
  /** The version to reckon by, with the years the process may need. */
  readonly calendar: WorkingCalendar;
  readonly reason: string;
}

/** Another version of the working calendar for a process on its way (CAL-2). One it has outgrown changes nothing. */
export const applyCalendar = defineUpdate<Receipt, [ApplyCalendarRequest]>('applyCalendar');

/** What cancelling at an instant would do (O2A-4). A query's own time is that of the last thing that happened. */
export const previewCancellation = defineQuery<Assessment, [Instant]>('previewCancellation');

/** Sent together with the start: answers once the process stands in the records. */
export const acknowledgeProcess = defineUpdate<Receipt>('acknowledgeProcess');

export const describeProcess = defineQuery<ProcessView>('describeProcess');

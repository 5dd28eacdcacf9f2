import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Json } from '../../domain/json';
import type { PersonActor } from '../../domain/process/actor';
import type { ProcessView } from '../../domain/process/process-view';

/** The outside systems that have a task queue of their own, so that a slow one holds up nobody else (bulkhead). */
export type OutsideSystem = 'network' | 'billing' | 'crm';

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

/** Sent together with the start: answers once the process stands in the records. */
export const acknowledgeProcess = defineUpdate<Receipt>('acknowledgeProcess');

export const describeProcess = defineQuery<ProcessView>('describeProcess');

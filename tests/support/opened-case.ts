import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ServiceError,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
  isGrpcServiceError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import type { Clock } from '../../domain/clock/clock';
import type { Json } from '../../domain/json';
import type { PersonActor } from '../../domain/process/actor';
import type { EventType, ProcessEvent } from '../../domain/process/event';
import type { TaskView } from '../../domain/process/human-task';
import type { ProcessView } from '../../domain/process/process-view';
import type { RepairAction, StuckCall } from '../../domain/process/stuck-call';
import { rebuildProcess } from '../../storage/records/rebuild';
import type { Store } from '../../storage/store';
import {
  cancelProcess,
  claimTask,
  completeTask,
  delegateTask,
  describeProcess,
  holdProcess,
  reassignTask,
  repairCall,
  resumeProcess,
  returnTask,
} from '../../workflows/shared/contract';
import { doerOf, person } from './people';

type EventOf<T extends EventType> = Extract<ProcessEvent, { type: T }>;

const failedPrecondition = 9;

/** What the records show may be made anew by the process, when a worker was too slow or died after it wrote. */
function isBeingMadeAnew(error: unknown): boolean {
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === 'not-found';
}

function wasDropped(error: unknown): boolean {
  if (!(error instanceof ServiceError) || !isGrpcServiceError(error.cause)) return false;
  const code: number = error.cause.code;
  return code === failedPrecondition;
}

/** A process that was started, and the people who work on it. */
export class OpenedCase {
  constructor(
    readonly handle: WorkflowHandle,
    protected readonly store: Store,
  ) {}

  /** As the workflow itself sees it. */
  async view(): Promise<ProcessView> {
    return await this.handle.query(describeProcess);
  }

  /** As the records have it. */
  async recorded(): Promise<ProcessView> {
    const found = await this.store.processes.findOne({ _id: this.handle.workflowId });
    if (found === null) throw new Error(`${this.handle.workflowId} is not in the records`);
    return found;
  }

  /** What happened, as the records have it. */
  async events(): Promise<ProcessEvent[]> {
    return await this.store.events.find({ processId: this.handle.workflowId }).sort({ seq: 1 }).toArray();
  }

  async eventsOf<T extends EventType>(type: T): Promise<EventOf<T>[]> {
    return (await this.events()).filter((event): event is EventOf<T> => event.type === type);
  }

  async milestones(): Promise<string[]> {
    return (await this.eventsOf('milestone.reached')).map(({ data }) => data.milestone);
  }

  async stages(): Promise<string[]> {
    return (await this.eventsOf('stage.entered')).map(({ data }) => data.stage);
  }

  /** Every task there was, open or closed, in the order they were offered. */
  async tasks(): Promise<TaskView[]> {
    return await this.store.tasks
      .find({ processId: this.handle.workflowId })
      .sort({ offeredAt: 1, taskId: 1 })
      .toArray();
  }

  /** Its open tasks, as the inbox has them. */
  async openTasks(): Promise<TaskView[]> {
    return await this.store.tasks
      .find({ processId: this.handle.workflowId, closedAt: null })
      .sort({ seq: 1 })
      .toArray();
  }

  async openNames(): Promise<string[]> {
    return (await this.openTasks()).map(({ name }) => name);
  }

  async promise(): Promise<Clock> {
    const found = (await this.view()).clocks.find(({ name }) => name === 'promise');
    if (found === undefined) throw new Error(`${this.handle.workflowId} has no promise`);
    return found;
  }

  /** Waits until the records say so, and what is made from them does too. */
  async until(what: (events: readonly ProcessEvent[]) => boolean): Promise<void> {
    while (!what(await this.events())) await pause(20);
    await this.settled();
  }

  /** Events are written before the views: whoever saw an event waits until the views have followed. */
  protected async settled(): Promise<void> {
    while ((await rebuildProcess(this.store, this.handle.workflowId, false)).drift.length > 0)
      await pause(20);
  }

  async untilState(state: string): Promise<void> {
    await this.until((events) =>
      events.some((event) => event.type === 'state.changed' && event.data.to === state),
    );
  }

  /** An open task of a name (the first, if there are several). Waits for it where a system is still busy. */
  async task(name: string): Promise<TaskView> {
    for (;;) {
      const found = (await this.openTasks()).find((task) => task.name === name);
      if (found !== undefined) {
        // It may be one of several whose siblings are still being written.
        await this.settled();
        return found;
      }
      await pause(20);
    }
  }

  /** A task as the records have it. */
  async recordedTask(taskId: string): Promise<TaskView> {
    const found = await this.store.tasks.findOne({ _id: taskId });
    if (found === null) throw new Error(`${taskId} is not in the records`);
    return found;
  }

  /** Somebody who may answers the open task of this name. */
  async do(name: string, answer: Json): Promise<TaskView> {
    const task = await this.task(name);
    return await this.answerBy(task, doerOf(task), answer);
  }

  /** Somebody named answers. */
  async answerBy(task: TaskView, by: PersonActor, answer: Json): Promise<TaskView> {
    await this.send(completeTask, { taskId: task.taskId, by, answer });
    return await this.recordedTask(task.taskId);
  }

  async claim({ taskId }: TaskView, id: string): Promise<TaskView> {
    await this.send(claimTask, { taskId, by: person(id) });
    return await this.recordedTask(taskId);
  }

  /** 退单: back to who handed it over, or to who delegated it. */
  async returnTask({ taskId }: TaskView, by: string, reason: string): Promise<TaskView> {
    await this.send(returnTask, { taskId, by: person(by), reason });
    return await this.recordedTask(taskId);
  }

  async delegate({ taskId }: TaskView, by: string, to: string): Promise<TaskView> {
    await this.send(delegateTask, { taskId, by: person(by), to: person(to), reason: '出差' });
    return await this.recordedTask(taskId);
  }

  async reassign({ taskId }: TaskView, by: string, to: string): Promise<TaskView> {
    await this.send(reassignTask, { taskId, by: person(by), to: person(to), reason: '均衡工作量' });
    return await this.recordedTask(taskId);
  }

  /** How it ended; waits for it. */
  async end(): Promise<string> {
    const { state } = (await this.handle.result()) as { readonly state: string };
    return state;
  }

  async hold(cause: 'customer' | 'internal'): Promise<ProcessView> {
    const by = person((await this.recorded()).managerId);
    await this.send(holdProcess, { by, cause, reason: '机房装修', evidence: null });
    return await this.recorded();
  }

  async resume(): Promise<ProcessView> {
    const by = person((await this.recorded()).managerId);
    await this.send(resumeProcess, { by, note: null });
    return await this.recorded();
  }

  /** A call that did not go through, once there is one. */
  async stuck(why: StuckCall['why']): Promise<StuckCall> {
    for (;;) {
      const found = (await this.recorded()).stuck.find((call) => call.why === why);
      if (found !== undefined) return found;
      await pause(20);
    }
  }

  /** Somebody does something about a call that did not go through. */
  async repair(callId: string, by: string, repair: RepairAction): Promise<void> {
    await this.send(repairCall, { by: person(by), callId, repair });
  }

  async cancel(): Promise<ProcessView> {
    const by = person((await this.recorded()).managerId);
    await this.send(cancelProcess, { by, reason: '客户撤单' });
    return await this.recorded();
  }

  /**
   * Sends a message. Where a timer fires in the very moment a workflow would end, the server does its last step once more and drops the
   * message that led to it (gRPC's FAILED_PRECONDITION): it is then sent again, under the same key.
   */
  async send<Answer, Request>(
    update: UpdateDefinition<Answer, [Request]>,
    request: Request,
  ): Promise<Answer> {
    const updateId = randomUUID();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.handle.executeUpdate(update, { args: [request], updateId });
      } catch (error) {
        if (!wasDropped(error) && (!isBeingMadeAnew(error) || tries > 50)) throw error;
        await pause(20);
      }
    }
  }

  /** Its own time: that of the last thing that happened. Far from ours where time is skipped. */
  async now(): Promise<string> {
    const last = await this.store.events.findOne(
      { processId: this.handle.workflowId },
      { sort: { seq: -1 } },
    );
    return last?.at ?? new Date().toISOString();
  }
}

import type { Json } from '../../domain/json';
import type { WorkflowHandle } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrderChanges } from '../../domain/order/amend';
import type { OrderStart } from '../../domain/order/order';
import type { PersonActor } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import type { TaskView } from '../../domain/process/human-task';
import type { ProcessView } from '../../domain/process/process-view';
import type { Store } from '../../storage/store';
import { type OrderToActivation, amendOrder, previewAmendment } from '../../workflows/order/contract';
import { type AnyAnswers, type AnyTaskName, goodAnswers } from './answers';
import { OpenedCase } from './opened-case';
import { doerOf, person } from './people';

/** An order that was placed, and the people who work on it. */
export class PlacedOrder extends OpenedCase {
  constructor(
    readonly start: OrderStart,
    handle: WorkflowHandle<OrderToActivation>,
    store: Store,
  ) {
    super(handle, store);
  }

  get no(): string {
    return this.start.orderNo;
  }

  /** Somebody who may completes a task, with the answer given or a good one. */
  async complete<T extends AnyTaskName>(name: T, answer: AnyAnswers[T] | null): Promise<TaskView> {
    return await this.answer(await this.task(name), answer as unknown as Json);
  }

  /** Somebody who may answers this very task. */
  async answer(task: TaskView, answer: Json | null): Promise<TaskView> {
    return await this.answerWell(task, doerOf(task), answer);
  }

  /** Somebody named gives a good answer. */
  async answerAs(task: TaskView, id: string): Promise<TaskView> {
    return await this.answerWell(task, person(id), null);
  }

  private async answerWell(task: TaskView, by: PersonActor, answer: Json | null): Promise<TaskView> {
    const good = goodAnswers[task.name as AnyTaskName](await this.now(), task) as unknown as Json;
    return await this.answerBy(task, by, answer ?? good);
  }

  /** What an amendment would do. */
  async preview(changes: OrderChanges): Promise<Assessment> {
    return await this.handle.query(previewAmendment, changes, await this.now());
  }

  async amend(changes: OrderChanges, acceptCost: boolean): Promise<ProcessView> {
    const by = person(this.start.managerId);
    await this.send(amendOrder, { by, changes, reason: '客户要求变更', acceptCost });
    return await this.recorded();
  }

  /** Everybody completes what is theirs, with good answers, until `name` is open. */
  async workUntil(name: AnyTaskName): Promise<void> {
    for (;;) {
      const open = await this.openTasks();
      if (open.some((task) => task.name === name)) return await this.settled();
      const [first] = open;
      if (first === undefined) await pause(20);
      else await this.answer(first, null);
    }
  }

  /** Everybody completes what is theirs to the end; answers with how it ended. */
  async workToTheEnd(): Promise<string> {
    await this.workUntil('call-back');
    await this.complete('call-back', null);
    return await this.end();
  }
}

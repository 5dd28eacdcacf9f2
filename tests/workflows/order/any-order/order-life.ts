import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import type { House } from '../../../support/house';
import type { PlacedOrder } from '../../../support/placed-order';
import { refusalOf } from '../../../support/refusal';
import type { TaskView } from '../../../../domain/process/human-task';
import type { Ledger, Message } from './ledger';

/** A process answers at once, or it is stuck for good. */
const patienceMs = 60_000;
/** How long a system may take before a task is open. */
const momentMs = 300;
const pauseMs = 20;

/** One order that lives among people who write down what they were told. */
export class OrderLife {
  /** Why the last message that was refused was. */
  lastRefusal = 'nothing was refused';
  private readonly underWay: Promise<void>[] = [];

  constructor(
    readonly house: House,
    readonly order: PlacedOrder,
    readonly ledger: Ledger,
  ) {}

  /** One of the open tasks, where systems are busy after a moment; null when there is none. */
  async openTask(pick: number): Promise<TaskView | null> {
    for (const until = Date.now() + momentMs; ; await pause(pauseMs)) {
      const tasks = await this.order.openTasks();
      const task = tasks[pick % Math.max(tasks.length, 1)];
      if (task !== undefined) return task;
      if ((await this.order.recorded()).closedAt !== null) this.ledger.closed = true;
      if (this.ledger.closed || Date.now() > until) return null;
    }
  }

  /** Sends a message, and notes it when it is acknowledged; says whether it was. */
  async tell<Answer, Request>(
    update: UpdateDefinition<Answer, [Request]>,
    request: Request,
    message: Message,
  ): Promise<boolean> {
    const taken = await this.isTaken(update, request);
    if (taken) this.ledger.acknowledged.push(message);
    return taken;
  }

  /** Whether a message is taken; refused is one that came too late, or from somebody who may not. */
  async isTaken<Answer, Request>(
    update: UpdateDefinition<Answer, [Request]>,
    request: Request,
  ): Promise<boolean> {
    try {
      await Promise.race([this.order.send(update, request), this.noAnswer(update.name)]);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) this.ledger.closed = true;
      else {
        const { code, fields } = await refusalOf(Promise.reject(error));
        this.lastRefusal = `${update.name} was refused: ${code} ${fields.join()}`;
      }
      return false;
    }
  }

  /** Lets something happen beside what comes next. */
  beside(happening: Promise<void>): void {
    // It is awaited in the end; until then nobody would hear it fail.
    happening.catch(() => {});
    this.underWay.push(happening);
  }

  /** Resolves when all that was let happen has happened. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async noAnswer(name: string): Promise<never> {
    await pause(patienceMs, null, { ref: false });
    throw new Error(`${this.order.no} did not answer to ${name}`);
  }
}

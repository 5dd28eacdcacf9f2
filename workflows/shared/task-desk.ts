import { Trigger, isCancellation } from '@temporalio/workflow';
import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import type { FieldProblem } from '../../domain/errors';
import type { WorkGroup } from '../../domain/people/person';
import type { Json } from '../../domain/json';
import { type PersonActor, theProcess } from '../../domain/process/actor';
import type { TaskSpec, TaskView } from '../../domain/process/human-task';
import type { ProcessLimits } from '../../domain/process/limits';
import { taskIdOf } from '../../domain/process/process-kind';
import { forManagerNow } from '../../domain/process/reduce-manager';
import type { ClockKeeper } from './clock-keeper';
import { now } from './now';
import type { ProcessRecord } from './process-record';
import { settleReturn } from './settle-return';

/** What is wrong with an answer by the rules of this kind of process. */
export type AnswerCheck = (task: TaskView, answer: Json) => readonly FieldProblem[];

/** How an offered task ended: answered, or returned to who handed it over. */
export type TaskOutcome =
  | { readonly kind: 'answered'; readonly answer: Json; readonly by: PersonActor }
  | { readonly kind: 'returned'; readonly reason: string };

/** An answer and who gave it. */
export interface Answered<A> {
  readonly answer: A;
  readonly by: PersonActor;
}

/** Asks people to do things and takes their answers. One for each process. */
export class TaskDesk {
  private readonly waiting = new Map<string, Trigger<TaskOutcome>>();
  private readonly formerManagers = new Set<string>();

  constructor(
    private readonly record: ProcessRecord,
    private readonly clocks: ClockKeeper,
  ) {}

  /**
   * Offers a task and waits for its answer. Its time limit runs from `from`. Returned, it goes back to who handed it over and is offered
   * again (O2A-5). When the surrounding scope is cancelled the task is withdrawn.
   */
  async ask<A>(spec: TaskSpec, limit: Budget, from: Instant): Promise<A> {
    return (await this.askWhom<A>(spec, limit, from)).answer;
  }

  /** The same, for who wants to know who answered as well. */
  async askWhom<A>(spec: TaskSpec, limit: Budget, from: Instant): Promise<Answered<A>> {
    let offered = spec;
    let since = from;
    for (let returns = 1; ; returns += 1) {
      const outcome = await this.offer(offered, limit, since);
      if (outcome.kind === 'answered') return { answer: outcome.answer as A, by: outcome.by };
      offered = await settleReturn(this.ask.bind(this), this.limits, offered, outcome.reason, returns);
      since = now();
    }
  }

  /** The time limits of the process. */
  get limits(): ProcessLimits {
    return this.clocks.limits;
  }

  /** Tells who waits for a task how it ended. */
  settle(taskId: string, outcome: TaskOutcome): void {
    this.waiting.get(taskId)?.resolve(outcome);
  }

  /** Keeps people from an open task on whom four-eyes has come meanwhile; one of them who has it gives it up. `alsoFor`: who may do it as well. */
  exclude(taskId: string, persons: readonly string[], alsoFor: readonly WorkGroup[]): void {
    const task = this.record.task(taskId);
    if (task === undefined || task.closedAt !== null) return;
    if (task.assignee !== null && persons.includes(task.assignee)) {
      const acceptance = this.clocks.acceptanceClock(taskId, this.clocks.limits.acceptance);
      const reason = '四眼原则 / four eyes';
      this.record.add('task.released', { taskId, reason, acceptance }, theProcess);
    }
    this.record.add('task.excluded', { taskId, persons, alsoFor }, theProcess);
  }

  /** From now on what is thought of for the former manager goes to the process's own (HND-1). */
  managerChanged(from: string, to: string): void {
    this.formerManagers.add(from);
    this.formerManagers.delete(to);
  }

  private async offer(given: TaskSpec, limit: Budget, from: Instant): Promise<TaskOutcome> {
    const { view } = this.record;
    const spec = forManagerNow(given, (id) => this.formerManagers.has(id), view.managerId);
    const taskId = taskIdOf(view.kind, view.businessKey, view.taskCount + 1);
    const { clock, acceptance } = this.clocks.offered(taskId, spec.name, limit, from);
    this.record.add('task.offered', { taskId, spec, clock, acceptance }, theProcess);
    try {
      const outcome = new Trigger<TaskOutcome>();
      this.waiting.set(taskId, outcome);
      return await outcome;
    } catch (error) {
      if (isCancellation(error)) this.withdraw(taskId);
      throw error;
    } finally {
      this.waiting.delete(taskId);
    }
  }

  private withdraw(taskId: string): void {
    const clock = this.clocks.abandoned(taskId);
    const acceptance = this.clocks.acceptanceAbandoned(taskId);
    this.record.add('task.withdrawn', { taskId, reason: 'cancelled', clock, acceptance }, theProcess);
  }
}

import { Trigger, isCancellation, setHandler } from '@temporalio/workflow';
import type { Budget, Instant } from '../../domain/calendar/working-calendar';
import { startClock } from '../../domain/clock/clock';
import type { FieldProblem, ProblemCode } from '../../domain/errors';
import type { Json } from '../../domain/json';
import { theProcess } from '../../domain/process/actor';
import type { TaskSpec, TaskView } from '../../domain/process/human-task';
import { taskIdOf } from '../../domain/process/process-kind';
import { mayWorkOn, whyNotClaim, whyNotComplete, whyNotRelease } from '../../domain/process/task-rules';
import type { ClockKeeper } from './clock-keeper';
import { type TaskRequest, claimTask, commentTask, completeTask, releaseTask } from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';

/** What is wrong with an answer by the rules of this kind of process. */
export type AnswerCheck = (task: TaskView, answer: Json) => readonly FieldProblem[];

/** Most comments on one task: they stay in the workflow's memory as long as it lives. */
const maxComments = 100;

/** Asks people to do things and takes their answers. One for each process. */
export class TaskDesk {
  private readonly waiting = new Map<string, Trigger<Json>>();

  constructor(
    private readonly record: ProcessRecord,
    private readonly clocks: ClockKeeper,
    private readonly checkAnswer: AnswerCheck,
  ) {}

  /**
   * Offers a task and waits for its answer. Its time limit runs from `from`. When the surrounding scope is cancelled the task is
   * withdrawn.
   */
  async ask<A>(spec: TaskSpec, limit: Budget, from: Instant): Promise<A> {
    const { view } = this.record;
    const taskId = taskIdOf(view.kind, view.businessKey, view.taskCount + 1);
    const clock = this.clocks.taskClock((calendar) => startClock(`task:${taskId}`, limit, from, calendar));
    this.record.add('task.offered', { taskId, spec, clock }, theProcess);
    try {
      const answer = new Trigger<Json>();
      this.waiting.set(taskId, answer);
      return (await answer) as A;
    } catch (error) {
      if (isCancellation(error)) this.withdraw(taskId);
      throw error;
    } finally {
      this.waiting.delete(taskId);
    }
  }

  /** Registers the handlers of everything people do with tasks. Call before anything is awaited. */
  listen(): void {
    setHandler(
      claimTask,
      async ({ taskId, by }) => {
        if (this.task(taskId).state === 'offered') this.record.add('task.claimed', { taskId }, by);
        return await this.record.receipt();
      },
      { validator: (request) => this.admitWithinBounds(request, whyNotClaim) },
    );
    setHandler(
      releaseTask,
      async ({ taskId, by, reason }) => {
        this.record.add('task.released', { taskId, reason }, by);
        return await this.record.receipt();
      },
      { validator: (request) => this.admitWithinBounds(request, whyNotRelease) },
    );
    setHandler(
      completeTask,
      async ({ taskId, by, answer }) => {
        const clock = this.clocks.stopped(taskId);
        if (this.task(taskId).state === 'offered') this.record.add('task.claimed', { taskId }, by);
        this.record.add('task.completed', { taskId, answer, clock }, by);
        this.waiting.get(taskId)?.resolve(answer);
        return await this.record.receipt();
      },
      {
        validator: (request) => {
          this.admit(request, whyNotComplete);
          const problems = this.checkAnswer(this.task(request.taskId), request.answer);
          if (problems.length > 0)
            refuse('invalid-answer', 'The answer breaks a rule of the business', problems);
        },
      },
    );
    setHandler(
      commentTask,
      async ({ taskId, by, text }) => {
        this.record.add('task.commented', { taskId, text }, by);
        return await this.record.receipt();
      },
      {
        validator: (request) => {
          this.admitWithinBounds(request, (task, by) =>
            mayWorkOn(task, by) || task.managerId === by.id ? null : 'forbidden',
          );
          if (this.task(request.taskId).comments.length >= maxComments)
            refuse('conflict', `${maxComments} comments are the most a task takes`);
        },
      },
    );
  }

  private admit(
    request: TaskRequest,
    whyNot: (task: TaskView, by: TaskRequest['by']) => ProblemCode | null,
  ): void {
    const code = whyNot(this.task(request.taskId), request.by);
    if (code !== null) refuse(code, `Task ${request.taskId} is ${this.task(request.taskId).state}`);
  }

  private admitWithinBounds(
    request: TaskRequest,
    whyNot: (task: TaskView, by: TaskRequest['by']) => ProblemCode | null,
  ): void {
    this.admit(request, whyNot);
    if (this.record.isFull)
      refuse('conflict', 'Too much has happened to this process: only what brings it to its end is taken');
  }

  private task(taskId: string): TaskView {
    return this.record.task(taskId) ?? refuse('not-found', `No task ${taskId}`);
  }

  private withdraw(taskId: string): void {
    const clock = this.clocks.abandoned(taskId);
    this.record.add('task.withdrawn', { taskId, reason: 'cancelled', clock }, theProcess);
  }
}

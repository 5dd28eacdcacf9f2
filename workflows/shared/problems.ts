import { CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
import { theProcess } from '../../domain/process/actor';
import type { TaskView } from '../../domain/process/human-task';
import { processLimits } from '../../domain/process/limits';
import { groupOf, partyOf } from '../../domain/process/party';
import { problemClockName } from '../../domain/process/problem';
import { centralNetwork, likelyNetwork, responsibleFor } from '../../domain/process/problem-routing';
import { isOpenProblem, whyNotRaise } from '../../domain/process/problem-rules';
import type { ClockKeeper } from './clock-keeper';
import { type RaiseProblemRequest, raiseProblem } from './contract';
import { ProblemStory } from './problem-story';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';
import type { TaskDesk } from './task-desk';

/**
 * The problems of one process (O2A-5). Each is carried to its end apart from the story of the process: calling that off leaves them until
 * `withdrawAll`. A problem's clock runs from the moment it is raised until whoever raised it has verified that it is solved, so
 * the time of disputes, of verifying and of further attempts is in it.
 */
export class Problems {
  private readonly strands = new CancellationScope({
    cancellable: true,
    parent: new CancellationScope({ cancellable: false }),
  });

  constructor(
    private readonly record: ProcessRecord,
    private readonly clocks: ClockKeeper,
    private readonly tasks: TaskDesk,
  ) {}

  /** Whether an open problem keeps the whole process from going on: one without a task, or whose task is over. */
  get blocking(): boolean {
    return this.record.view.problems
      .filter(isOpenProblem)
      .some(({ taskId }) => taskId === null || this.record.task(taskId)?.closedAt !== null);
  }

  /** Resolves when no problem is open. */
  async settled(): Promise<void> {
    await condition(() => !this.record.view.problems.some(isOpenProblem));
  }

  /** Withdraws every open problem of a process that is called off; from then on none can be raised. `settled` tells when that is done. */
  withdrawAll(): void {
    this.strands.cancel();
  }

  /** Registers the handler. Call before anything is awaited. */
  listen(): void {
    setHandler(
      raiseProblem,
      async (request) => {
        this.raise(request);
        return await this.record.receipt();
      },
      { validator: (request) => this.admit(request) },
    );
  }

  private taskOf(taskId: string): TaskView {
    return this.record.task(taskId) ?? refuse('not-found', `No task ${taskId}`);
  }

  private admit({ by, taskId }: RaiseProblemRequest): void {
    const task = taskId === null ? null : this.taskOf(taskId);
    const code = whyNotRaise(this.record.view, task, by);
    if (code !== null) refuse(code, `No problem of ${taskId ?? 'the process'} can be raised by ${by.id} now`);
    if (this.strands.consideredCancelled) refuse('conflict', 'The process is being called off');
    if (this.record.isFull)
      refuse('conflict', 'Too much has happened to this process: only what brings it to its end is taken');
  }

  private raise({ by, taskId, report }: RaiseProblemRequest): void {
    const { record, clocks, tasks, strands } = this;
    const { problems, holders, stage, managerId } = record.view;
    const task = taskId === null ? null : this.taskOf(taskId);
    const whoMayKnow = [
      ...(task === null ? [] : [task.group]),
      ...holders.map(({ group }) => group),
      groupOf(by),
    ];
    // Processes that began before administrators could say who handles what have nothing about it in their limits.
    const { problemHandlers } = { ...processLimits, ...clocks.limits };
    const responsible = responsibleFor(report, problemHandlers, likelyNetwork(whoMayKnow, centralNetwork));
    const problemId = `P${problems.length + 1}`;
    record.add('problem.raised', { problemId, taskId, report, raisedBy: partyOf(by), responsible }, by);
    clocks.startNow(
      problemClockName(problemId),
      clocks.limits.problem[report.severity],
      clocks.limits.problemRungsBeyond,
    );
    const at = { stage: task?.stage ?? stage ?? 'intake', place: task?.place ?? null, managerId };
    const story = new ProblemStory(record, tasks, problemId, at);
    void strands.run(() => this.carry(problemId, taskId, story));
  }

  private async carry(problemId: string, taskId: string | null, story: ProblemStory): Promise<void> {
    try {
      await story.tell();
      this.clocks.stop(problemClockName(problemId));
      this.record.add('problem.closed', { problemId, taskId, outcome: 'verified' }, theProcess);
    } catch (error) {
      if (!isCancellation(error)) throw error;
      this.clocks.abandon(problemClockName(problemId));
      this.record.add('problem.closed', { problemId, taskId, outcome: 'withdrawn' }, theProcess);
    }
  }
}

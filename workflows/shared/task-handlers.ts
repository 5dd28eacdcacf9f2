import { setHandler } from '@temporalio/workflow';
import type { ProblemCode } from '../../domain/errors';
import type { PersonActor } from '../../domain/process/actor';
import type { TaskView } from '../../domain/process/human-task';
import {
  isTakingBack,
  whyNotComment,
  whyNotComplete,
  whyNotGiveTo,
  whyNotPassOn,
  whyNotReassign,
  whyNotReturn,
  whyNotTake,
} from '../../domain/process/task-rules';
import type { ClockKeeper } from './clock-keeper';
import {
  type TaskRequest,
  claimTask,
  commentTask,
  completeTask,
  delegateTask,
  reassignTask,
  releaseTask,
  returnTask,
} from './contract';
import type { ProcessRecord } from './process-record';
import { refuse } from './refusal';
import type { AnswerCheck, TaskDesk } from './task-desk';

type WhyNot = (task: TaskView, by: PersonActor) => ProblemCode | null;

/** Most comments on one task: they stay in the workflow's memory as long as it lives. */
const maxComments = 100;

/** Registers everything people do with tasks. Call before anything is awaited. */
export function listenToTasks(
  record: ProcessRecord,
  clocks: ClockKeeper,
  desk: TaskDesk,
  checkAnswer: AnswerCheck,
): void {
  const taskOf = (taskId: string): TaskView =>
    record.task(taskId) ?? refuse('not-found', `No task ${taskId}`);

  const admit = ({ taskId, by }: TaskRequest, whyNot: WhyNot): void => {
    const task = taskOf(taskId);
    const code = whyNot(task, by);
    if (code !== null) refuse(code, `Task ${taskId} is ${task.state}`);
  };

  /** What can be repeated without end is refused once too much has happened. */
  const admitWithinBounds = (request: TaskRequest, whyNot: WhyNot): void => {
    admit(request, whyNot);
    if (record.isFull)
      refuse('conflict', 'Too much has happened to this process: only what brings it to its end is taken');
  };

  const accept = (taskId: string, by: PersonActor): void => {
    record.add('task.claimed', { taskId, acceptance: clocks.accepted(taskId) }, by);
  };

  const handBack = (taskId: string, reason: string, by: PersonActor): void => {
    record.add('task.handed-back', { taskId, reason, acceptance: clocks.accepted(taskId) }, by);
  };

  setHandler(
    claimTask,
    async ({ taskId, by }) => {
      const task = taskOf(taskId);
      if (isTakingBack(task, by)) handBack(taskId, '委托人收回 / taken back', by);
      else if (task.state === 'offered') accept(taskId, by);
      return await record.receipt();
    },
    { validator: (request) => admitWithinBounds(request, whyNotTake) },
  );
  setHandler(
    releaseTask,
    async ({ taskId, by, reason }) => {
      if (taskOf(taskId).delegatedBy !== null) handBack(taskId, reason ?? '—', by);
      else {
        const acceptance = clocks.acceptanceClock(taskId, clocks.limits.acceptance);
        record.add('task.released', { taskId, reason, acceptance }, by);
      }
      return await record.receipt();
    },
    { validator: (request) => admitWithinBounds(request, whyNotPassOn) },
  );
  setHandler(
    returnTask,
    async ({ taskId, by, reason }) => {
      if (taskOf(taskId).delegatedBy !== null) handBack(taskId, reason, by);
      else {
        const clock = clocks.stopped(taskId);
        record.add('task.returned', { taskId, reason, clock, acceptance: clocks.accepted(taskId) }, by);
        desk.settle(taskId, { kind: 'returned', reason });
      }
      return await record.receipt();
    },
    { validator: (request) => admitWithinBounds(request, whyNotReturn) },
  );
  setHandler(
    delegateTask,
    async ({ taskId, by, to, reason }) => {
      const acceptance = clocks.acceptanceClock(taskId, clocks.limits.acceptance);
      record.add('task.delegated', { taskId, to, reason, acceptance }, by);
      return await record.receipt();
    },
    {
      validator: (request) =>
        admitWithinBounds(request, (task, by) => {
          const notTheirs = whyNotPassOn(task, by) ?? whyNotGiveTo(task, request.to);
          if (notTheirs !== null) return notTheirs;
          return task.delegatedBy !== null || request.to.id === by.id ? 'conflict' : null;
        }),
    },
  );
  setHandler(
    reassignTask,
    async ({ taskId, by, to, reason }) => {
      const acceptance = clocks.acceptanceClock(taskId, clocks.limits.acceptance);
      record.add('task.reassigned', { taskId, to, reason, acceptance }, by);
      return await record.receipt();
    },
    {
      validator: (request) => admitWithinBounds(request, (task, by) => whyNotReassign(task, by, request.to)),
    },
  );
  setHandler(
    completeTask,
    async ({ taskId, by, answer }) => {
      const clock = clocks.stopped(taskId);
      if (taskOf(taskId).state === 'offered') accept(taskId, by);
      record.add('task.completed', { taskId, answer, clock }, by);
      desk.settle(taskId, { kind: 'answered', answer, by });
      return await record.receipt();
    },
    {
      validator: (request) => {
        admit(request, whyNotComplete);
        const problems = checkAnswer(taskOf(request.taskId), request.answer);
        if (problems.length > 0)
          refuse('invalid-answer', 'The answer breaks a rule of the business', problems);
      },
    },
  );
  setHandler(
    commentTask,
    async ({ taskId, by, text }) => {
      record.add('task.commented', { taskId, text }, by);
      return await record.receipt();
    },
    {
      validator: (request) => {
        admitWithinBounds(request, whyNotComment);
        if (taskOf(request.taskId).comments.length >= maxComments)
          refuse('conflict', `${maxComments} comments are the most a task takes`);
      },
    },
  );
}

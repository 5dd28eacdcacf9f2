import type { UpdateDefinition } from '@temporalio/common';
import { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Json } from '../../../domain/json';
import type { Label } from '../../../domain/people/department';
import { actorOf } from '../../../domain/process/actor';
import type { TaskView } from '../../../domain/process/human-task';
import { mayWorkOn } from '../../../domain/process/task-rules';
import {
  type TaskRequest,
  claimTask,
  commentTask,
  completeTask,
  releaseTask,
} from '../../../workflows/shared/contract';
import { fieldProblems } from '../../field-problems';
import { formFor } from '../../forms';
import { type BodyExample, type Route, defineRoute } from '../../route';
import { anyJson } from '../../schemas/common';
import { exampleTask, taskAnswer, toTaskAnswer } from '../../schemas/task';
import { taskScope } from '../../scopes';
import type { Services } from '../../services';
import { standingTask, taskParams, visibleTask } from './read-tasks';

interface Action<B extends z.ZodObject, A extends TaskRequest> {
  readonly name: 'claim' | 'release' | 'complete' | 'comment';
  readonly summary: Label;
  readonly body: B;
  readonly example: BodyExample<B>['value'];
  readonly problems: readonly ProblemCode[];
  readonly update: UpdateDefinition<unknown, [A]>;
  readonly request: (task: TaskView, body: z.output<B>, base: TaskRequest) => A;
  /** Whether somebody who could never do the task may do this with it. */
  readonly openToOnlookers: boolean;
}

/** A route by which people act on a task they can see. The process decides; this only asks it. */
function actionRoute<B extends z.ZodObject, A extends TaskRequest>(
  services: Services,
  action: Action<B, A>,
): Route {
  return defineRoute({
    method: 'POST',
    path: `/api/v1/tasks/:taskId/${action.name}`,
    operationId: `${action.name}Task`,
    summary: action.summary,
    tag: 'tasks',
    request: {
      params: taskParams,
      body: action.body,
      bodyExamples: { usual: { summary: action.summary, value: action.example } },
    },
    responses: {
      200: {
        schema: taskAnswer,
        description: { zh: '任务现状', en: 'The task as it is now' },
        example: exampleTask,
      },
    },
    problems: ['not-found', 'task-closed', ...action.problems],
    access: { roles: 'anyone-signed-in', scope: taskScope },
    idempotent: true,
    handle: async ({ params, body, person, scope, requestKey }) => {
      const task = await visibleTask(services, params.taskId, scope);
      const by = actorOf(person);
      if (!action.openToOnlookers && !mayWorkOn(task, by)) {
        throw new BusinessError('forbidden', `Task ${task.taskId} is not for you or your group.`);
      }
      await services.gateway.update(
        action.update,
        task.processId,
        action.request(task, body as z.output<B>, { taskId: task.taskId, by }),
        requestKey,
        'task-closed',
      );
      return { status: 200, body: toTaskAnswer(await standingTask(services, task.taskId)) };
    },
  });
}

const nothing = z.strictObject({});

export function claimTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'claim',
    summary: { zh: '领取', en: 'Claim' },
    body: nothing,
    example: {},
    problems: ['task-taken'],
    update: claimTask,
    request: (_task, _body, base) => base,
    openToOnlookers: false,
  });
}

export function releaseTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'release',
    summary: { zh: '退回待领', en: 'Give back' },
    body: z.strictObject({ reason: z.string().trim().max(2_000).nullable().default(null) }),
    example: { reason: '今日外出' },
    problems: ['task-not-yours'],
    update: releaseTask,
    request: (_task, { reason }, base) => ({ ...base, reason }),
    openToOnlookers: false,
  });
}

export function completeTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'complete',
    summary: { zh: '办结', en: 'Complete' },
    body: z.strictObject({
      answer: anyJson.meta({ description: '符合任务表单的答复 / an answer of the task’s form' }),
    }),
    example: { answer: { decision: 'accept' } },
    problems: ['task-taken', 'invalid-answer'],
    update: completeTask,
    request: (task, { answer }, base) => ({ ...base, answer: parsedAnswer(task, answer) }),
    openToOnlookers: false,
  });
}

export function commentTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'comment',
    summary: { zh: '备注', en: 'Comment' },
    body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
    example: { text: '已联系客户,周三上午可进场' },
    problems: ['conflict'],
    update: commentTask,
    request: (_task, { text }, base) => ({ ...base, text }),
    openToOnlookers: true,
  });
}

/**
 * The answer in the form's own shape.
 * @throws BusinessError `invalid-request` naming every field that is wrong
 */
function parsedAnswer(task: TaskView, answer: unknown): Json {
  const parsed = formFor(task).schema.safeParse(answer);
  if (parsed.success) return parsed.data as Json;
  throw new BusinessError(
    'invalid-request',
    'The answer is not of the form of this task.',
    fieldProblems(parsed.error.issues, 'answer'),
  );
}

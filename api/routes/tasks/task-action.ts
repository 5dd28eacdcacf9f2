import type { UpdateDefinition } from '@temporalio/common';
import type { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import type { TaskView } from '../../../domain/process/human-task';
import type { TaskRequest } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import type { Caller } from '../../caller';
import { toRefused } from '../../errors';
import { namedOne } from '../../named';
import { type BodyExample, type Route, defineRoute } from '../../route';
import { exampleTask, taskAnswer, toTaskAnswer } from '../../schemas/task';
import { taskScope } from '../../scopes';
import type { Services } from '../../services';
import { standingTask, taskParams, visibleTask } from './read-tasks';

/** One thing people do with a task. */
export interface TaskAction<B extends z.ZodObject, A extends TaskRequest> {
  readonly name: 'claim' | 'release' | 'complete' | 'comment' | 'return' | 'delegate' | 'reassign';
  readonly summary: Label;
  readonly body: B;
  readonly example: BodyExample<B>['value'];
  readonly problems: readonly ProblemCode[];
  readonly update: UpdateDefinition<unknown, [A]>;
  /** Why somebody may not do this with the task as the records have it, or null. The process has the last word. */
  readonly whyNot: (task: TaskView, by: PersonActor) => ProblemCode | null;
  readonly request: (task: TaskView, body: z.output<B>, base: TaskRequest) => A | Promise<A>;
}

/** What no change of the task's state would make allowed. */
const never: readonly (ProblemCode | null)[] = ['forbidden', 'four-eyes'];

/**
 * As whom the caller does it: themselves, or somebody they stand in for.
 * @throws BusinessError `forbidden`, `four-eyes`
 */
function doerOf(caller: Caller, task: TaskView, whyNot: TaskAction<never, never>['whyNot']): PersonActor {
  const by = actingAs(caller, (somebody) => whyNot(task, somebody) === null);
  const code = whyNot(task, by);
  if (code !== null && never.includes(code))
    throw new BusinessError(code, `Task ${task.taskId} is not for you or your group.`);
  return by;
}

/**
 * A worker that died just after it wrote leaves a task in the records that its process has still to offer anew: whoever was quick enough
 * to see it comes again.
 * @throws BusinessError `unavailable`
 */
async function known(taskId: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (toRefused(error).code !== 'not-found') throw error;
    throw new BusinessError('unavailable', `Task ${taskId} is being offered anew. Try again shortly.`);
  }
}

/** A route by which people act on a task they can see. The process decides; this only asks it. */
export function actionRoute<B extends z.ZodObject, A extends TaskRequest>(
  services: Services,
  action: TaskAction<B, A>,
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
      const { taskId, processId } = task;
      const by = doerOf(person, task, action.whyNot);
      const request = await action.request(task, body as z.output<B>, { taskId, by });
      await known(taskId, () =>
        services.gateway.update(action.update, processId, request, requestKey, 'task-closed'),
      );
      const now = await namedOne(services, await standingTask(services, taskId));
      return { status: 200, body: toTaskAnswer(now) };
    },
  });
}

import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import type { Json } from '../../../domain/json';
import { peopleNamedIn } from '../../../domain/named-people';
import type { TaskView } from '../../../domain/process/human-task';
import { whyNotComment, whyNotComplete, whyNotPassOn, whyNotTake } from '../../../domain/process/task-rules';
import { claimTask, commentTask, completeTask, releaseTask } from '../../../workflows/shared/contract';
import { fieldProblems } from '../../field-problems';
import { formFor } from '../../forms';
import type { Route } from '../../route';
import { anyJson } from '../../schemas/common';
import type { Services } from '../../services';
import { refuseUnknownAttachments } from '../attachments/refuse-unknown-attachments';
import { refuseStrangers } from './refuse-strangers';
import { actionRoute } from './task-action';

export function claimTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'claim',
    summary: { zh: '领取（接单）', en: 'Claim: accept it' },
    body: z.strictObject({}),
    example: {},
    problems: ['task-taken', 'four-eyes'],
    update: claimTask,
    whyNot: whyNotTake,
    request: (_task, _body, base) => base,
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
    whyNot: whyNotPassOn,
    request: (_task, { reason }, base) => ({ ...base, reason }),
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
    problems: [
      'task-taken',
      'four-eyes',
      'problem-open',
      'invalid-answer',
      'unknown-person',
      'not-a-colleague',
    ],
    update: completeTask,
    whyNot: whyNotComplete,
    request: async (task, { answer: given }, base) => {
      const answer = parsedAnswer(task, given);
      await refuseStrangers(services, peopleNamedIn(task, answer));
      await refuseUnknownAttachments(services, task, answer);
      return { ...base, answer };
    },
  });
}

export function commentTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'comment',
    summary: { zh: '备注', en: 'Comment' },
    body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
    example: { text: '已联系客户，周三上午可进场' },
    problems: ['conflict'],
    update: commentTask,
    whyNot: whyNotComment,
    request: (_task, { text }, base) => ({ ...base, text }),
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

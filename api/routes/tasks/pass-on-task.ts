import { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import { type Member, type PersonActor, memberOf } from '../../../domain/process/actor';
import type { TaskView } from '../../../domain/process/human-task';
import { manages, whyNotPassOn, whyNotReturn } from '../../../domain/process/task-rules';
import { delegateTask, reassignTask, returnTask } from '../../../workflows/shared/contract';
import type { Route } from '../../route';
import type { Services } from '../../services';
import { actionRoute } from './task-action';

const reason = z.string().trim().min(1).max(2_000).meta({ description: '原因 / why' });

const toSomebody = z.strictObject({
  to: z.string().min(1).max(64).meta({ description: '转给谁（人员工号）/ to whom: a person’s id' }),
  reason,
});

/** 退单: a station does not accept what it is handed, and says why (O2A-5). */
export function returnTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'return',
    summary: { zh: '退单', en: 'Return it to who handed it over' },
    body: z.strictObject({ reason }),
    example: { reason: '端口编号与现场不符' },
    problems: ['task-taken', 'not-returnable', 'four-eyes', 'conflict'],
    update: returnTask,
    whyNot: whyNotReturn,
    request: (_task, { reason: why }, base) => ({ ...base, reason: why }),
  });
}

/** To a colleague, who has to accept; until then the one who delegates answers for it (O2A-5). */
export function delegateTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'delegate',
    summary: { zh: '委托同事', en: 'Delegate to a colleague' },
    body: toSomebody,
    example: { to: 'data-km-02', reason: '今日外出' },
    problems: ['task-not-yours', 'unknown-person', 'not-a-colleague', 'four-eyes', 'conflict'],
    update: delegateTask,
    whyNot: whyNotPassOn,
    request: async (_task, { to, reason: why }, base) => ({
      ...base,
      to: await memberNamed(services, to),
      reason: why,
    }),
  });
}

function whyNotManage({ group }: TaskView, by: PersonActor): ProblemCode | null {
  const managing = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
  return managing.some((member) => manages(member, group)) ? null : 'forbidden';
}

/** A manager gives it to somebody by name (O2A-5). */
export function reassignTaskRoute(services: Services): Route {
  return actionRoute(services, {
    name: 'reassign',
    summary: { zh: '改派', en: 'Reassign, as their manager' },
    body: toSomebody,
    example: { to: 'data-km-02', reason: '原办理人请假' },
    problems: ['unknown-person', 'not-a-colleague', 'four-eyes', 'conflict'],
    update: reassignTask,
    whyNot: whyNotManage,
    request: async (_task, { to, reason: why }, base) => ({
      ...base,
      to: await memberNamed(services, to),
      reason: why,
    }),
  });
}

/**
 * Somebody of the directory, as the record keeps them.
 * @throws BusinessError `unknown-person`
 */
async function memberNamed({ views }: Services, id: string): Promise<Member> {
  const person = await views.people.find(id);
  if (person !== null) return memberOf(person);
  throw new BusinessError('unknown-person', `There is nobody called ${id}.`, [
    { field: 'to', reason: '人员不在名录中 / nobody of this id in the directory' },
  ]);
}

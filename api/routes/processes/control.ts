import type { UpdateDefinition } from '@temporalio/common';
import { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label, Role } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import type { ProcessView } from '../../../domain/process/process-view';
import {
  cancelProcess,
  expediteProcess,
  holdProcess,
  resumeProcess,
} from '../../../workflows/shared/contract';
import { type BodyExample, type Route, defineRoute } from '../../route';
import type { Caller } from '../../caller';
import { namedOne } from '../../named';
import type { Services } from '../../services';
import { attending, attendingAs, steer, steering } from './attending';
import { type ShownSubject, about, numberIn, oneOf } from './subject';

const reason = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .meta({ description: '原因 / why', example: '客户机房装修' });

interface Action<B extends z.ZodObject, A extends { readonly by: PersonActor }> {
  readonly name: 'hold' | 'resume' | 'cancel' | 'expedite';
  readonly summary: Label;
  readonly body: B;
  readonly example: BodyExample<B>['value'];
  readonly status: 200 | 202;
  readonly problems: readonly ProblemCode[];
  readonly roles: readonly Role[];
  /** As whom somebody does this. May refuse. */
  readonly as: (person: Caller, view: ProcessView) => PersonActor;
  readonly update: UpdateDefinition<unknown, [A]>;
  readonly request: (body: z.output<B>, by: PersonActor) => A;
}

/** A route by which those who answer for a process steer it (O2A-4). */
function controlRoute<B extends z.ZodObject, A extends { readonly by: PersonActor }>(
  services: Services,
  subject: ShownSubject,
  action: Action<B, A>,
): Route {
  const { path, numbered, names, answer } = subject;
  const { params, access, ...one } = oneOf(subject);
  const { name, summary, body: schema, status, update } = action;
  const declared = {
    schema: answer.schema,
    description: { zh: '现状', en: 'As it is now' },
    example: answer.example,
  };
  return defineRoute({
    ...one,
    method: 'POST',
    path: `${path}/:${numbered}/${name}`,
    operationId: `${name}${names.one}`,
    summary,
    request: { params, body: schema, bodyExamples: { usual: { summary, value: action.example } } },
    responses: status === 200 ? { 200: declared } : { 202: declared },
    problems: ['not-found', 'process-closed', ...action.problems],
    access: { ...access, roles: action.roles },
    idempotent: true,
    handle: async ({ params: asked, body, person, scope, requestKey }) => {
      const view = await steer(services, {
        subject,
        businessKey: numberIn(subject, asked),
        scope,
        requestKey,
        update,
        as: (standing) => action.as(person, standing),
        request: (by) => action.request(body as z.output<B>, by),
      });
      return { status, body: answer.of(await namedOne(services, view)) } as never;
    },
  });
}

export function holdRoute(services: Services, subject: ShownSubject): Route {
  return controlRoute(services, subject, {
    name: 'hold',
    summary: about(
      subject,
      '挂起（客户原因暂停计时）',
      'Put on hold (for a customer cause the clocks pause)',
    ),
    body: z.strictObject({
      cause: z.enum(['customer', 'internal']).meta({ description: '客户原因或内部原因 / whose cause' }),
      reason,
      evidence: z
        .string()
        .trim()
        .max(2_000)
        .nullable()
        .default(null)
        .meta({ description: '凭证，客户原因必填 / evidence; a customer cause needs it' }),
    }),
    example: { cause: 'customer', reason: '客户机房装修', evidence: '客户来函 2026-118' },
    status: 200,
    problems: ['already-held', 'evidence-missing', 'conflict'],
    roles: steering,
    as: attendingAs,
    update: holdProcess,
    request: ({ cause, reason: why, evidence }, by) => {
      if (cause === 'customer' && !evidence) throw evidenceMissing();
      return { by, cause, reason: why, evidence };
    },
  });
}

export function resumeRoute(services: Services, subject: ShownSubject): Route {
  return controlRoute(services, subject, {
    name: 'resume',
    summary: about(subject, '解除挂起', 'Take off hold'),
    body: z.strictObject({ note: z.string().trim().max(2_000).nullable().default(null) }),
    example: { note: '机房已就绪' },
    status: 200,
    problems: ['not-held'],
    roles: steering,
    as: attendingAs,
    update: resumeProcess,
    request: ({ note }, by) => ({ by, note }),
  });
}

/** Who may cancel, and as whom. */
export type Cancelling = Pick<Action<z.ZodObject, { readonly by: PersonActor }>, 'roles' | 'as'>;

export function cancelRoute(services: Services, subject: ShownSubject, { roles, as }: Cancelling): Route {
  return controlRoute(services, subject, {
    name: 'cancel',
    summary: about(subject, '撤销', 'Cancel, as long as there is a way back'),
    body: z.strictObject({ reason }),
    example: { reason: '客户改变计划' },
    status: 202,
    problems: ['past-point-of-no-return', 'conflict'],
    roles,
    as,
    update: cancelProcess,
    request: ({ reason: why }, by) => ({ by, reason: why }),
  });
}

/** 催单: whoever has the process in hand and those above them are told. */
export function expediteRoute(services: Services, subject: ShownSubject): Route {
  return controlRoute(services, subject, {
    name: 'expedite',
    summary: about(subject, '催单', 'Ask to hurry'),
    body: z.strictObject({
      note: z.string().trim().min(1).max(2_000).meta({ description: '说明 / what for' }),
    }),
    example: { note: '客户周五开业，请优先' },
    status: 200,
    problems: ['conflict'],
    roles: attending,
    as: attendingAs,
    update: expediteProcess,
    request: ({ note }, by) => ({ by, note }),
  });
}

function evidenceMissing(): BusinessError {
  const reason = '客户原因须有凭证 / a customer cause needs evidence';
  return new BusinessError('evidence-missing', 'Say what shows that the customer is the cause.', [
    { field: 'evidence', reason },
  ]);
}

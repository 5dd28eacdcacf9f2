import type { UpdateDefinition } from '@temporalio/common';
import { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label, Role } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import {
  cancelProcess,
  expediteProcess,
  holdProcess,
  resumeProcess,
} from '../../../workflows/shared/contract';
import { type BodyExample, type Route, defineRoute } from '../../route';
import { exampleOrder, orderAnswer, toOrderAnswer } from '../../schemas/order';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { attending, steer, steering } from './attending';
import { orderParams } from './read-orders';

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
  readonly update: UpdateDefinition<unknown, [A]>;
  readonly request: (body: z.output<B>, by: PersonActor) => A;
}

/** A route by which the account manager, or the area manager above, steers an order (O2A-4). */
function controlRoute<B extends z.ZodObject, A extends { readonly by: PersonActor }>(
  services: Services,
  action: Action<B, A>,
): Route {
  const declared = {
    schema: orderAnswer,
    description: { zh: '订单现状', en: 'The order as it is now' },
    example: exampleOrder,
  };
  return defineRoute({
    method: 'POST',
    path: `/api/v1/orders/:orderNo/${action.name}`,
    operationId: `${action.name}Order`,
    summary: action.summary,
    tag: 'orders',
    request: {
      params: orderParams,
      body: action.body,
      bodyExamples: { usual: { summary: action.summary, value: action.example } },
    },
    responses: action.status === 200 ? { 200: declared } : { 202: declared },
    problems: ['not-found', 'order-closed', ...action.problems],
    access: { roles: action.roles, scope: processScope },
    idempotent: true,
    handle: async ({ params, body, person, scope, requestKey }) => {
      const view = await steer(services, {
        orderNo: params.orderNo,
        person,
        scope,
        requestKey,
        update: action.update,
        request: (by) => action.request(body as z.output<B>, by),
      });
      return { status: action.status, body: toOrderAnswer(view) } as never;
    },
  });
}

export function holdOrder(services: Services): Route {
  return controlRoute(services, {
    name: 'hold',
    summary: { zh: '挂起(客户原因暂停计时)', en: 'Put on hold (for a customer cause the clocks pause)' },
    body: z.strictObject({
      cause: z.enum(['customer', 'internal']).meta({ description: '客户原因或内部原因 / whose cause' }),
      reason,
      evidence: z
        .string()
        .trim()
        .max(2_000)
        .nullable()
        .default(null)
        .meta({ description: '凭证,客户原因必填 / evidence; a customer cause needs it' }),
    }),
    example: { cause: 'customer', reason: '客户机房装修', evidence: '客户来函 2026-118' },
    status: 200,
    problems: ['already-held', 'evidence-missing', 'conflict'],
    roles: steering,
    update: holdProcess,
    request: ({ cause, reason: why, evidence }, by) => {
      if (cause === 'customer' && !evidence) throw evidenceMissing();
      return { by, cause, reason: why, evidence };
    },
  });
}

export function resumeOrder(services: Services): Route {
  return controlRoute(services, {
    name: 'resume',
    summary: { zh: '解除挂起', en: 'Take off hold' },
    body: z.strictObject({ note: z.string().trim().max(2_000).nullable().default(null) }),
    example: { note: '机房已就绪' },
    status: 200,
    problems: ['not-held'],
    roles: steering,
    update: resumeProcess,
    request: ({ note }, by) => ({ by, note }),
  });
}

export function cancelOrder(services: Services): Route {
  return controlRoute(services, {
    name: 'cancel',
    summary: { zh: '撤单(开通前)', en: 'Cancel, before activation' },
    body: z.strictObject({ reason }),
    example: { reason: '客户改变计划' },
    status: 202,
    problems: ['past-point-of-no-return', 'conflict'],
    roles: steering,
    update: cancelProcess,
    request: ({ reason: why }, by) => ({ by, reason: why }),
  });
}

/** 催单: whoever has the order in hand and those above them are told. */
export function expediteOrder(services: Services): Route {
  return controlRoute(services, {
    name: 'expedite',
    summary: { zh: '催单', en: 'Ask to hurry' },
    body: z.strictObject({
      note: z.string().trim().min(1).max(2_000).meta({ description: '说明 / what for' }),
    }),
    example: { note: '客户周五开业,请优先' },
    status: 200,
    problems: ['conflict'],
    roles: attending,
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

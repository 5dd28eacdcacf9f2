import { z } from 'zod';
import { cancelProcess } from '../../../workflows/shared/contract';
import { type Route, defineRoute } from '../../route';
import { managerChangeScope } from '../../scopes';
import type { Services } from '../../services';
import { exampleManagerChange, managerChangeAnswer, toManagerChangeAnswer } from './manager-change-answer';
import { changeParams, visibleChange } from './read-manager-changes';
import { decidingAs } from './start-manager-change';

/** Calls a change of account manager off, as long as the successor has not accepted. */
export function cancelManagerChange(services: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/manager-changes/:changeNo/cancel',
    operationId: 'cancelManagerChange',
    summary: {
      zh: '取消客户经理变更(接收前)',
      en: 'Call a change of account manager off, before it is accepted',
    },
    tag: 'customers',
    request: {
      params: changeParams,
      body: z.strictObject({
        reason: z
          .string()
          .trim()
          .min(1)
          .max(500)
          .meta({ description: '原因 / why', example: '调整方案有变' }),
      }),
      bodyExamples: {
        usual: { summary: { zh: '不再变更', en: 'Not needed any more' }, value: { reason: '调整方案有变' } },
      },
    },
    responses: {
      202: {
        schema: managerChangeAnswer,
        description: { zh: '变更现状', en: 'The change as it is now' },
        example: { ...exampleManagerChange, state: 'pendingCancellation' },
      },
    },
    problems: ['not-found', 'past-point-of-no-return', 'order-closed', 'conflict'],
    access: { roles: ['area-manager', 'department-head'], scope: managerChangeScope },
    idempotent: true,
    handle: async ({ params, body, person, scope, requestKey }) => {
      const by = decidingAs(person);
      const { processId } = await visibleChange(services, params.changeNo, scope);
      const request = { by, reason: body.reason };
      await services.gateway.update(cancelProcess, processId, request, requestKey, 'order-closed');
      const now = await visibleChange(services, params.changeNo, {});
      return { status: 202, body: toManagerChangeAnswer(now) };
    },
  });
}

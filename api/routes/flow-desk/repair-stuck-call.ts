import { z } from 'zod';
import { repairForm } from '../../../domain/process/forms';
import { itSupport } from '../../../domain/people/groups';
import { mayRepair } from '../../../domain/process/repair-rules';
import { repairCall } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import { exampleStuckCall, stuckCallAnswer, toStuckCallAnswer } from '../../schemas/stuck-call';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { orderParams, standingOrder, visibleOrder } from '../orders/read-orders';

const params = orderParams.extend({
  callId: z.string().max(64).meta({ description: '系统调用 / the call', example: 'billing.start:1' }),
});

/** Does something about one call that did not go through. The process decides whether this person may. */
export function repairStuckCall(services: Services): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/orders/:orderNo/calls/:callId/repair',
    operationId: 'repairCall',
    summary: { zh: '修复失败的系统调用', en: 'Repair a system call that did not go through' },
    tag: 'flow-desk',
    request: {
      params,
      body: repairForm,
      bodyExamples: {
        retry: {
          summary: { zh: '立即重试', en: 'Try again now' },
          value: { action: 'retry', note: '对端已恢复' },
        },
        correct: {
          summary: { zh: '更正数据后重试', en: 'Try again with corrected data' },
          value: { action: 'correct', corrections: { customerNo: 'C-1002' }, note: null },
        },
        skip: {
          summary: { zh: '凭证跳过', en: 'Skip with proof' },
          value: { action: 'skip', reason: '系统停机', proof: '人工工单 2026-77' },
        },
        handOver: {
          summary: { zh: '转交', en: 'Hand over' },
          value: { action: 'hand-over', to: 'billing', note: '账户资料不符' },
        },
      },
    },
    responses: {
      200: {
        schema: z.object({ orderNo: z.string(), calls: z.array(stuckCallAnswer) }),
        description: { zh: '该订单仍未成功的调用', en: 'The calls of the order that are stuck now' },
        example: { orderNo: 'SO-20261120-0001', calls: [exampleStuckCall] },
      },
    },
    problems: [
      'not-found',
      'order-closed',
      'not-stuck',
      'invalid-answer',
      'conflict',
      'past-point-of-no-return',
    ],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: true,
    handle: async ({ params: { orderNo, callId }, body: repair, person, scope, requestKey }) => {
      const { processId, stuck, managerId } = await visibleOrder(services, orderNo, scope);
      const call = stuck.find((candidate) => candidate.callId === callId) ?? { group: itSupport };
      const by = actingAs(person, (whoever) => mayRepair(whoever, call, managerId));
      await services.gateway.update(
        repairCall,
        processId,
        { by, callId, repair },
        requestKey,
        'order-closed',
      );
      const view = await standingOrder(services, orderNo);
      return { status: 200, body: { orderNo, calls: view.stuck.map(toStuckCallAnswer) } };
    },
  });
}

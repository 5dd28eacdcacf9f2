import { z } from 'zod';
import { repairForm } from '../../../domain/process/forms';
import { itSupport } from '../../../domain/people/groups';
import { mayRepair } from '../../../domain/process/repair-rules';
import { repairCall } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import { exampleStuckCall, stuckCallAnswer, toStuckCallAnswer } from '../../schemas/stuck-call';
import type { Services } from '../../services';
import { type Subject, about, numberIn, oneOf } from './subject';
import { standingProcess, visibleProcess } from './visible-process';

const callId = z.string().max(64).meta({ description: '系统调用 / the call', example: 'billing.start:1' });

/** Does something about one call that did not go through. The process decides whether this person may. */
export function repairStuckCall(services: Services, subject: Subject): Route {
  const { path, numbered, exampleNo, names } = subject;
  const { params, access } = oneOf(subject);
  return defineRoute({
    method: 'POST',
    path: `${path}/:${numbered}/calls/:callId/repair`,
    operationId: `repair${names.one}Call`,
    summary: about(subject, '：修复失败的系统调用', 'Repair a system call that did not go through'),
    tag: 'flow-desk',
    request: {
      params: params.extend({ callId }),
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
        schema: z.object({ processKey: z.string(), calls: z.array(stuckCallAnswer) }),
        description: { zh: '该流程仍未成功的调用', en: 'The calls of the process that are stuck now' },
        example: { processKey: exampleNo, calls: [exampleStuckCall] },
      },
    },
    problems: [
      'not-found',
      'process-closed',
      'not-stuck',
      'invalid-answer',
      'conflict',
      'past-point-of-no-return',
    ],
    access,
    idempotent: true,
    handle: async ({ params: asked, body: repair, person, scope, requestKey }) => {
      const processKey = numberIn(subject, asked);
      const { processId, stuck, managerId } = await visibleProcess(services, subject, processKey, scope);
      const call = stuck.find((candidate) => candidate.callId === asked.callId) ?? { group: itSupport };
      const by = actingAs(person, (whoever) => mayRepair(whoever, call, managerId));
      const request = { by, callId: asked.callId, repair };
      await services.gateway.update(repairCall, processId, request, requestKey, 'process-closed');
      const view = await standingProcess(services, subject, processKey);
      return { status: 200, body: { processKey, calls: view.stuck.map(toStuckCallAnswer) } };
    },
  });
}

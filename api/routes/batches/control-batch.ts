import { z } from 'zod';
import { maySteerBatch } from '../../../domain/batch/may-steer';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label } from '../../../domain/people/department';
import type { PersonActor } from '../../../domain/process/actor';
import type { ProcessView } from '../../../domain/process/process-view';
import { rerunFailedItems } from '../../../workflows/batch/contract';
import { cancelProcess, holdProcess, resumeProcess } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import { batchAnswer, exampleBatch } from '../../schemas/batch';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { batchNow, batchParams, visibleBatch } from './batch-now';

const body = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .meta({ description: '原因 / why', example: '客户要求核对地址' }),
});

interface Asked {
  readonly processId: string;
  readonly by: PersonActor;
  readonly reason: string;
  readonly requestKey: string | null;
}

interface Action {
  readonly name: 'pause' | 'resume' | 'cancel' | 'rerun';
  readonly summary: Label;
  readonly problems: readonly ProblemCode[];
  readonly ask: (services: Services, asked: Asked) => Promise<void>;
}

function maySteer({ managerId, details }: ProcessView, by: PersonActor): boolean {
  return maySteerBatch({ managerId, uploadedBy: details['uploadedBy'] as string }, by);
}

function controlRoute(services: Services, { name, summary, problems, ask }: Action): Route {
  return defineRoute({
    method: 'POST',
    path: `/api/v1/batches/:batchNo/${name}`,
    operationId: `${name}Batch`,
    summary,
    tag: 'batches',
    request: {
      params: batchParams,
      body,
      bodyExamples: { usual: { summary, value: { reason: '客户要求核对地址' } } },
    },
    responses: {
      200: {
        schema: batchAnswer,
        description: { zh: '批次现状', en: 'The batch as it is now' },
        example: exampleBatch,
      },
    },
    problems: ['not-found', 'process-closed', ...problems],
    access: { roles: ['desk-clerk', 'account-manager', 'area-manager'], scope: processScope },
    idempotent: true,
    handle: async ({ params, body: { reason }, person, scope, requestKey }) => {
      const view = await visibleBatch(services, params.batchNo, scope);
      const by = actingAs(person, (somebody) => maySteer(view, somebody));
      if (!maySteer(view, by))
        throw new BusinessError('forbidden', `Batch ${params.batchNo} is not yours to look after.`);
      await ask(services, { processId: view.processId, by, reason, requestKey });
      return { status: 200, body: await batchNow(services, params.batchNo) };
    },
  });
}

export function pauseBatch(services: Services): Route {
  return controlRoute(services, {
    name: 'pause',
    summary: { zh: '暂停批次：不再启动新的条目', en: 'Pause a batch: nothing more is started' },
    problems: ['already-held', 'conflict'],
    ask: async ({ gateway }, { processId, by, reason, requestKey }) => {
      const request = { by, cause: 'internal', reason, evidence: null } as const;
      await gateway.update(holdProcess, processId, request, requestKey, 'process-closed');
    },
  });
}

export function resumeBatch(services: Services): Route {
  return controlRoute(services, {
    name: 'resume',
    summary: { zh: '恢复批次', en: 'Resume a batch' },
    problems: ['not-held'],
    ask: async ({ gateway }, { processId, by, reason, requestKey }) =>
      await gateway.update(resumeProcess, processId, { by, note: reason }, requestKey, 'process-closed'),
  });
}

export function cancelBatch(services: Services): Route {
  return controlRoute(services, {
    name: 'cancel',
    summary: {
      zh: '取消批次：未启动的不再启动，已启动的订单照常办理',
      en: 'Cancel a batch: what was not started never is; orders that were go on',
    },
    problems: ['conflict'],
    ask: async ({ gateway }, { processId, by, reason, requestKey }) =>
      await gateway.update(cancelProcess, processId, { by, reason }, requestKey, 'process-closed'),
  });
}

export function rerunBatch(services: Services): Route {
  return controlRoute(services, {
    name: 'rerun',
    summary: { zh: '重跑失败条目', en: 'Run the failed items again' },
    problems: ['conflict'],
    ask: async ({ gateway }, { processId, by, reason, requestKey }) =>
      await gateway.update(rerunFailedItems, processId, { by, reason }, requestKey, 'process-closed'),
  });
}

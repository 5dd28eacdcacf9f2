import { z } from 'zod';
import { processStates } from '../../../domain/process/state';
import type { Condition } from '../../../storage/find-page';
import { namedPage } from '../../named';
import { type Route, defineRoute } from '../../route';
import {
  batchAnswer,
  batchSummary,
  exampleBatch,
  exampleBatchSummary,
  toBatchSummary,
} from '../../schemas/batch';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { batchParams, visibleBatch, withProgress } from './batch-now';

const reading = {
  method: 'GET',
  access: { roles: 'anyone-signed-in', scope: processScope },
  tag: 'batches',
  idempotent: false,
} as const;

export function listBatches(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/batches',
    operationId: 'listBatches',
    summary: { zh: '批次列表', en: 'List batches' },
    request: {
      query: z.strictObject({
        ...pageQuery,
        state: z.enum(processStates).optional().meta({ description: '状态 / state' }),
        open: z.stringbool().optional().meta({ description: '仅未结束 / only those not closed' }),
        customerNo: z.string().max(64).optional().meta({ description: '客户 / customer' }),
        mine: z.stringbool().optional().meta({ description: '我上传的 / those the caller handed in' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(batchSummary),
        description: { zh: '一页批次，新的在前', en: 'A page of batches, newest first' },
        example: { items: [exampleBatchSummary], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    handle: async ({ query, person, scope }) => {
      const conditions: Condition[] = [scope, { kind: 'batch' }];
      const byMe = { 'details.uploadedBy': person.id };
      if (query.mine !== undefined) conditions.push(query.mine ? byMe : { $nor: [byMe] });
      if (query.state !== undefined) conditions.push({ state: query.state });
      if (query.open !== undefined) conditions.push({ closedAt: query.open ? null : { $ne: null } });
      if (query.customerNo !== undefined) conditions.push({ customerNo: query.customerNo });
      const { page, pageSize } = query;
      const request = { page, pageSize, sort: 'startedAt', descending: true } as const;
      const found = await services.views.processes.list(conditions, request);
      return { status: 200, body: mapPage(await namedPage(services, found), toBatchSummary) };
    },
  });
}

/** A batch and how it is getting on, as of this moment (BAT-1). */
export function getBatch(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/batches/:batchNo',
    operationId: 'getBatch',
    summary: { zh: '批次进度', en: 'A batch and its progress' },
    request: { params: batchParams },
    responses: {
      200: { schema: batchAnswer, description: { zh: '批次', en: 'The batch' }, example: exampleBatch },
    },
    problems: ['not-found'],
    handle: async ({ params, scope }) => ({
      status: 200,
      body: await withProgress(services, await visibleBatch(services, params.batchNo, scope)),
    }),
  });
}

import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { processIdOf } from '../../../domain/process/process-kind';
import type { ProcessView } from '../../../domain/process/process-view';
import type { Condition } from '../../../storage/find-page';
import { OutOfScope } from '../../out-of-scope';
import { type Route, type ScopeFilter, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { managerChangeScope } from '../../scopes';
import type { Services } from '../../services';
import { entry, exampleEntry, timelineOf, timelineQuery } from '../orders/order-timeline';
import { exampleManagerChange, managerChangeAnswer, toManagerChangeAnswer } from './manager-change-answer';

const one = {
  access: { roles: 'anyone-signed-in', scope: managerChangeScope },
  tag: 'customers',
  idempotent: false,
} as const;

export const changeParams = z.strictObject({
  changeNo: z.string().max(64).meta({ description: '变更编号 / number', example: 'MC-7K3M9Q2XPA' }),
});

/**
 * The change as far as this person may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleChange(
  { views }: Services,
  changeNo: string,
  scope: ScopeFilter,
): Promise<ProcessView> {
  const processId = processIdOf('manager-change', changeNo);
  const view = await views.processes.find(processId, scope);
  if (view !== null) return view;
  const refusal = `There is no change of manager ${changeNo} that you may see.`;
  if ((await views.processes.find(processId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

export function listManagerChanges({ views }: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/manager-changes',
    operationId: 'listManagerChanges',
    summary: { zh: '客户经理变更列表', en: 'List changes of account manager' },
    request: {
      query: z.strictObject({
        ...pageQuery,
        open: z.stringbool().optional().meta({ description: '仅未闭环 / only those not closed' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(managerChangeAnswer),
        description: { zh: '一页变更', en: 'A page of changes' },
        example: { items: [exampleManagerChange], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    handle: async ({ query, scope }) => {
      const conditions: Condition[] = [scope, { kind: 'manager-change' }];
      if (query.open !== undefined) conditions.push({ closedAt: query.open ? null : { $ne: null } });
      const { page, pageSize } = query;
      const request = { page, pageSize, sort: 'startedAt', descending: true } as const;
      const found = await views.processes.list(conditions, request);
      return { status: 200, body: mapPage(found, toManagerChangeAnswer) };
    },
  });
}

export function getManagerChange(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/manager-changes/:changeNo',
    operationId: 'getManagerChange',
    summary: { zh: '客户经理变更', en: 'One change of account manager' },
    request: { params: changeParams },
    responses: {
      200: {
        schema: managerChangeAnswer,
        description: { zh: '变更', en: 'The change' },
        example: exampleManagerChange,
      },
    },
    problems: ['not-found'],
    handle: async ({ params, scope }) => ({
      status: 200,
      body: toManagerChangeAnswer(await visibleChange(services, params.changeNo, scope)),
    }),
  });
}

export function getManagerChangeTimeline(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/manager-changes/:changeNo/timeline',
    operationId: 'getManagerChangeTimeline',
    summary: { zh: '客户经理变更时间线', en: 'What happened to a change of account manager' },
    request: { params: changeParams, query: timelineQuery },
    responses: {
      200: {
        schema: z.object({ items: z.array(entry) }),
        description: { zh: '时间线', en: 'The timeline' },
        example: { items: [exampleEntry] },
      },
    },
    problems: ['not-found'],
    handle: async ({ params, query, scope }) => {
      const { processId } = await visibleChange(services, params.changeNo, scope);
      return { status: 200, body: { items: await timelineOf(services, processId, query) } };
    },
  });
}

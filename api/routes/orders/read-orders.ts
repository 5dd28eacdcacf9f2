import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { processIdOf } from '../../../domain/process/process-kind';
import type { ProcessView } from '../../../domain/process/process-view';
import { processSorts } from '../../../domain/process/sorts';
import { processStates } from '../../../domain/process/state';
import { tiers } from '../../../domain/tiers/tier';
import type { Condition } from '../../../storage/find-page';
import { OutOfScope } from '../../out-of-scope';
import { type Route, type ScopeFilter, defineRoute } from '../../route';
import { mapPage, order, pageOf, pageQuery } from '../../schemas/common';
import { exampleOrder, orderAnswer, resourceAnswer, toOrderAnswer } from '../../schemas/order';
import { processScope } from '../../scopes';
import type { Services } from '../../services';

const one = {
  access: { roles: 'anyone-signed-in', scope: processScope },
  tag: 'orders',
  idempotent: false,
} as const;

export const orderParams = z.strictObject({
  orderNo: z.string().max(64).meta({ description: '订单号 / order number', example: 'SO-20261120-0001' }),
});

/**
 * The order as far as this person may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleOrder(
  { views }: Services,
  orderNo: string,
  scope: ScopeFilter,
): Promise<ProcessView> {
  const processId = processIdOf('order', orderNo);
  const view = await views.processes.find(processId, scope);
  if (view !== null) return view;
  const refusal = `There is no order ${orderNo} that you may see.`;
  if ((await views.processes.find(processId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

/**
 * The order as it stands now, for somebody who has been let through to it.
 * @throws BusinessError `not-found`
 */
export async function standingOrder(services: Services, orderNo: string): Promise<ProcessView> {
  return await visibleOrder(services, orderNo, {});
}

export function listOrders({ views }: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/orders',
    operationId: 'listOrders',
    summary: { zh: '订单列表', en: 'List orders' },
    request: {
      query: z.strictObject({
        ...pageQuery,
        state: z.enum(processStates).optional().meta({ description: '状态 / state' }),
        open: z.stringbool().optional().meta({ description: '仅未闭环 / only those not closed' }),
        customerNo: z.string().max(64).optional().meta({ description: '客户 / customer' }),
        tier: z.enum(tiers).optional().meta({ description: '客户等级 / tier' }),
        productCode: z.string().max(64).optional().meta({ description: '产品 / product' }),
        batchNo: z.string().max(64).optional().meta({ description: '批次 / batch' }),
        sort: z.enum(processSorts).default('startedAt').meta({ description: '排序 / sort by' }),
        order: order.default('desc'),
      }),
    },
    responses: {
      200: {
        schema: pageOf(orderAnswer),
        description: { zh: '一页订单', en: 'A page of orders' },
        example: { items: [exampleOrder], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    handle: async ({ query, scope }) => {
      const conditions: Condition[] = [scope, { kind: 'order' }];
      if (query.state !== undefined) conditions.push({ state: query.state });
      if (query.open !== undefined) conditions.push({ closedAt: query.open ? null : { $ne: null } });
      if (query.customerNo !== undefined) conditions.push({ customerNo: query.customerNo });
      if (query.tier !== undefined) conditions.push({ tier: query.tier });
      if (query.productCode !== undefined) conditions.push({ 'details.productCode': query.productCode });
      if (query.batchNo !== undefined) conditions.push({ 'details.batchNo': query.batchNo });
      const request = {
        page: query.page,
        pageSize: query.pageSize,
        sort: query.sort,
        descending: query.order === 'desc',
      };
      return { status: 200, body: mapPage(await views.processes.list(conditions, request), toOrderAnswer) };
    },
  });
}

export function getOrder(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/orders/:orderNo',
    operationId: 'getOrder',
    summary: { zh: '订单详情', en: 'One order' },
    request: { params: orderParams },
    responses: {
      200: { schema: orderAnswer, description: { zh: '订单', en: 'The order' }, example: exampleOrder },
    },
    problems: ['not-found'],
    handle: async ({ params, scope }) => ({
      status: 200,
      body: toOrderAnswer(await visibleOrder(services, params.orderNo, scope)),
    }),
  });
}

export function getOrderResources(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/orders/:orderNo/resources',
    operationId: 'getOrderResources',
    summary: { zh: '订单占用的资源', en: 'The resources of an order' },
    request: { params: orderParams },
    responses: {
      200: {
        schema: z.object({ items: z.array(resourceAnswer) }),
        description: { zh: '资源', en: 'Its resources' },
        example: { items: [{ slot: 'a.port', type: 'port', id: 'PORT-KM-000001', state: 'reserved' }] },
      },
    },
    problems: ['not-found'],
    handle: async ({ params, scope }) => {
      const { resources } = await visibleOrder(services, params.orderNo, scope);
      return { status: 200, body: { items: resources.map((resource) => ({ ...resource })) } };
    },
  });
}

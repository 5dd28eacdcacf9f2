import { z } from 'zod';
import { amendOrder } from '../../../workflows/order/contract';
import { namedOne } from '../../named';
import { type Route, defineRoute } from '../../route';
import {
  amendmentAnswer,
  amendmentInput,
  exampleAmendment,
  exampleApplied,
  toAmendmentAnswer,
} from '../../schemas/amendment';
import { exampleOrder, orderAnswer, toOrderAnswer } from '../../schemas/order';
import type { Services } from '../../services';
import { attendingAs, steer, steering } from '../processes/attending';
import { numberIn, oneOf } from '../processes/subject';
import { visibleProcess } from '../processes/visible-process';
import { changesOf } from './asked-changes';
import { orderSubject } from './order-subject';

const { params, access, ...one } = oneOf(orderSubject);

/** Changes an order on its way (O2A-4): what stands is kept, what the change touches is done again. */
export function amendOrderRoute(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'POST',
    path: '/api/v1/orders/:orderNo/amendments',
    operationId: 'amendOrder',
    summary: { zh: '变更订单（带宽、地址、日期）', en: 'Amend: bandwidth, address, date' },
    request: {
      params,
      body: amendmentInput,
      bodyExamples: {
        bandwidth: { summary: { zh: '改带宽', en: 'Another bandwidth' }, value: exampleAmendment },
        address: {
          summary: { zh: 'B 端移址', en: 'End b moves' },
          value: { ends: [{ end: 'b', addressId: 'QJ-0002' }], reason: '客户搬迁', acceptCost: true },
        },
      },
    },
    responses: {
      200: {
        schema: orderAnswer,
        description: { zh: '订单现状', en: 'The order as it is now' },
        example: exampleOrder,
      },
    },
    problems: [
      'not-found',
      'process-closed',
      'past-point-of-no-return',
      'cost-not-accepted',
      'nothing-to-amend',
      'wrong-bandwidth',
      'wrong-ends',
      'address-not-served',
      'date-in-the-past',
      'conflict',
    ],
    access: { ...access, roles: steering },
    idempotent: true,
    handle: async ({ params: asked, body, person, scope, requestKey }) => {
      const { reason, acceptCost, ...wanted } = body;
      const view = await steer(services, {
        subject: orderSubject,
        businessKey: numberIn(orderSubject, asked),
        scope,
        requestKey,
        update: amendOrder,
        as: (standing) => attendingAs(person, standing),
        request: async (by, standing) => ({
          by,
          changes: await changesOf(services, standing, wanted),
          reason,
          acceptCost,
        }),
      });
      return { status: 200, body: toOrderAnswer(await namedOne(services, view)) };
    },
  });
}

/** What was changed about an order, and what that did. */
export function listAmendments(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'GET',
    path: '/api/v1/orders/:orderNo/amendments',
    operationId: 'listAmendments',
    summary: { zh: '订单变更记录', en: 'The amendments of an order' },
    request: { params },
    responses: {
      200: {
        schema: z.object({ items: z.array(amendmentAnswer) }),
        description: { zh: '各次变更及其影响', en: 'Each amendment and what it did' },
        example: { items: [exampleApplied] },
      },
    },
    problems: ['not-found'],
    access,
    idempotent: false,
    handle: async ({ params: asked, scope }) => {
      const orderNo = numberIn(orderSubject, asked);
      const { processId } = await visibleProcess(services, orderSubject, orderNo, scope);
      const applied = await services.views.processes.eventsOf(processId, 'amendment.applied');
      return { status: 200, body: { items: applied.map(toAmendmentAnswer) } };
    },
  });
}

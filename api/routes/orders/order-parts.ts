import { z } from 'zod';
import { segmentStates } from '../../../domain/order/segment-states';
import { namedOne } from '../../named';
import { type Route, defineRoute } from '../../route';
import { resourceAnswer } from '../../schemas/order';
import { exampleSegment, segmentAnswer, toSegmentAnswer } from '../../schemas/segment';
import type { Services } from '../../services';
import { numberIn, oneOf } from '../processes/subject';
import { visibleProcess } from '../processes/visible-process';
import { wholeProcess } from '../processes/whole-process';
import { orderSubject } from './order-subject';
import { asOrdered } from './whole-order';

const { params, ...one } = oneOf(orderSubject);
const reading = { ...one, method: 'GET', problems: ['not-found'], idempotent: false } as const;

/** How the part of an order in each local network stands (O2A-3). */
export function getOrderSegments(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/orders/:orderNo/segments',
    operationId: 'getOrderSegments',
    summary: { zh: '订单各本地网分段', en: 'The segments of an order' },
    request: { params },
    responses: {
      200: {
        schema: z.object({ items: z.array(segmentAnswer) }),
        description: { zh: '自 A 端至 B 端', en: 'From end a to end b' },
        example: { items: [exampleSegment] },
      },
    },
    handle: async ({ params: asked, scope }) => {
      const whole = await wholeProcess(services, orderSubject, numberIn(orderSubject, asked), scope);
      const { ordered, view, tasks } = await asOrdered(services, whole);
      const { customerName } = await namedOne(services, view);
      const segments = segmentStates(ordered, view, tasks);
      return { status: 200, body: { items: segments.map((one) => toSegmentAnswer(one, customerName)) } };
    },
  });
}

export function getOrderResources(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/orders/:orderNo/resources',
    operationId: 'getOrderResources',
    summary: { zh: '订单占用的资源', en: 'The resources of an order' },
    request: { params },
    responses: {
      200: {
        schema: z.object({ items: z.array(resourceAnswer) }),
        description: { zh: '资源', en: 'Its resources' },
        example: { items: [{ slot: 'a.port', type: 'port', id: 'PORT-KM-000001', state: 'reserved' }] },
      },
    },
    handle: async ({ params: asked, scope }) => {
      const view = await visibleProcess(services, orderSubject, numberIn(orderSubject, asked), scope);
      return { status: 200, body: { items: view.resources.map((resource) => ({ ...resource })) } };
    },
  });
}

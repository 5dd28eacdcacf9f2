import { z } from 'zod';
import { segmentStates } from '../../../domain/order/segment-states';
import { type Route, defineRoute } from '../../route';
import { exampleSegment, segmentAnswer, toSegmentAnswer } from '../../schemas/segment';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { orderParams } from './read-orders';
import { wholeOrder } from './whole-order';

/** How the part of an order in each local network stands (O2A-3). */
export function getOrderSegments(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/orders/:orderNo/segments',
    operationId: 'getOrderSegments',
    summary: { zh: '订单各本地网分段', en: 'The segments of an order' },
    tag: 'orders',
    request: { params: orderParams },
    responses: {
      200: {
        schema: z.object({ items: z.array(segmentAnswer) }),
        description: { zh: '自 A 端至 B 端', en: 'From end a to end b' },
        example: { items: [exampleSegment] },
      },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: processScope },
    idempotent: false,
    handle: async ({ params, scope }) => {
      const { ordered, view, tasks } = await wholeOrder(services, params.orderNo, scope);
      return { status: 200, body: { items: segmentStates(ordered, view, tasks).map(toSegmentAnswer) } };
    },
  });
}

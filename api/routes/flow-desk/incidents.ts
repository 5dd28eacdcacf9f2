import { z } from 'zod';
import { labelOf } from '../../../domain/process/labels';
import { outsideSystems } from '../../../domain/process/outside-system';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import {
  exampleIncident,
  exampleOrderInBrief,
  incidentAnswer,
  orderInBrief,
  toOrderInBrief,
} from '../../schemas/incident';
import type { Services } from '../../services';
import { flowDeskAccess } from './flow-desk-access';

const read = {
  method: 'GET',
  tag: 'flow-desk',
  problems: [],
  access: flowDeskAccess,
  idempotent: false,
} as const;

export const incidentParams = z.strictObject({
  system: z.enum(outsideSystems).meta({ description: '外部系统 / outside system', example: 'billing' }),
});

/** One line for each outside system that does not answer. */
export function listIncidents({ views }: Services): Route {
  return defineRoute({
    ...read,
    path: '/api/v1/incidents',
    operationId: 'listIncidents',
    summary: { zh: '系统故障', en: 'Outside systems that do not answer' },
    request: {},
    responses: {
      200: {
        schema: z.object({ items: z.array(incidentAnswer) }),
        description: { zh: '每个系统一行', en: 'One line for each system' },
        example: { items: [exampleIncident] },
      },
    },
    handle: async () => {
      const items = (await views.flowDesk.incidents()).map((incident) => ({
        ...incident,
        title: labelOf('system', incident.system),
      }));
      return { status: 200, body: { items } };
    },
  });
}

/** The orders behind an incident. */
export function listOrdersBehind({ views }: Services): Route {
  return defineRoute({
    ...read,
    path: '/api/v1/incidents/:system',
    operationId: 'listOrdersBehind',
    summary: { zh: '受系统故障影响的订单', en: 'The orders behind an incident' },
    request: { params: incidentParams, query: z.strictObject(pageQuery) },
    responses: {
      200: {
        schema: pageOf(orderInBrief),
        description: { zh: '一页订单,承诺最早者在前', en: 'A page of orders, promised soonest first' },
        example: { items: [exampleOrderInBrief], page: 1, pageSize: 20, total: 1 },
      },
    },
    handle: async ({ params: { system }, query: { page, pageSize } }) => ({
      status: 200,
      body: mapPage(await views.flowDesk.behind(system, page, pageSize), toOrderInBrief),
    }),
  });
}

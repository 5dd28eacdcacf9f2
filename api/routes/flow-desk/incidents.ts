import { z } from 'zod';
import { outsideSystems } from '../../../domain/process/outside-system';
import { namedPage } from '../../named';
import { type Route, defineRoute } from '../../route';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { exampleIncident, incidentAnswer, toIncidentAnswer } from '../../schemas/incident';
import { exampleProcessInBrief, processInBrief, toProcessInBrief } from '../../schemas/process-in-brief';
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
      const incidents = await views.flowDesk.incidents();
      return { status: 200, body: { items: incidents.map(toIncidentAnswer) } };
    },
  });
}

/** The processes behind an incident, of whatever kind. */
export function listProcessesBehind(services: Services): Route {
  return defineRoute({
    ...read,
    path: '/api/v1/incidents/:system',
    operationId: 'listProcessesBehind',
    summary: { zh: '受系统故障影响的流程', en: 'The processes behind an incident' },
    request: { params: incidentParams, query: z.strictObject(pageQuery) },
    responses: {
      200: {
        schema: pageOf(processInBrief),
        description: { zh: '一页，承诺最早者在前', en: 'A page, promised soonest first' },
        example: { items: [exampleProcessInBrief], page: 1, pageSize: 20, total: 1 },
      },
    },
    handle: async ({ params: { system }, query: { page, pageSize } }) => {
      const found = await services.views.flowDesk.behind(system, page, pageSize);
      return { status: 200, body: mapPage(await namedPage(services, found), toProcessInBrief) };
    },
  });
}

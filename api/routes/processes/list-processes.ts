import { z } from 'zod';
import { processKinds } from '../../../domain/process/process-kind';
import { type Route, defineRoute } from '../../route';
import { named } from '../../named';
import { seenBy } from '../../onlookers';
import { mapPage, pageOf } from '../../schemas/common';
import { exampleProcessInBrief, processInBrief, toProcessInBrief } from '../../schemas/process-in-brief';
import { anyProcessScope } from '../../scopes';
import type { Services } from '../../services';
import { conditionsOf, listQuery, pageRequestOf } from './list-filters';
import { whollyWhere } from './wholly-where';

/** The processes of all kinds the caller may see, each with where it is to be found. */
export function listProcesses(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/processes',
    operationId: 'listProcesses',
    summary: { zh: '全部流程', en: 'List processes of every kind' },
    tag: 'processes',
    request: {
      query: z.strictObject({
        ...listQuery,
        kind: z.enum(processKinds).optional().meta({ description: '类型 / kind' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(processInBrief),
        description: { zh: '一页', en: 'A page' },
        example: { items: [exampleProcessInBrief], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: anyProcessScope },
    idempotent: false,
    handle: async ({ query, person, scope }) => {
      const { kind, tier, customerNo } = query;
      const customers = customerNo === undefined ? [] : [customerNo];
      const limits = await whollyWhere(services, person, tier !== undefined, customers);
      const conditions = [scope, ...conditionsOf(query, person), ...limits];
      if (kind !== undefined) conditions.push({ kind });
      const found = await services.views.processes.list(conditions, pageRequestOf(query));
      const seen = await seenBy(services, person, found.items);
      const items = await named(
        services,
        seen.map(({ view }) => view),
      );
      return { status: 200, body: mapPage({ ...found, items }, toProcessInBrief) };
    },
  });
}

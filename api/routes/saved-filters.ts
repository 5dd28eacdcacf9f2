import { z } from 'zod';
import { BusinessError } from '../../domain/errors';
import { processKinds } from '../../domain/process/process-kind';
import { mostSavedFilters } from '../../domain/process/saved-filter';
import { type Route, defineRoute } from '../route';
import type { Services } from '../services';

const filter = z.strictObject({
  text: z.string().trim().min(1).max(100).nullable().meta({ description: '检索词 / text to look for' }),
  kind: z.enum(processKinds).nullable().meta({ description: '流程类型 / kind of process' }),
  stage: z.string().min(1).max(64).nullable().meta({ description: '环节 / stage' }),
  overdue: z.boolean().nullable().meta({ description: '已超时 / overdue' }),
  awaitingAcceptance: z.boolean().nullable().meta({ description: '待接单 / awaiting acceptance' }),
});

const savedFilter = z.object({ name: z.string(), filter }).meta({ id: 'SavedFilter' });

const params = z.strictObject({
  name: z.string().trim().min(1).max(40).meta({ description: '名称 / name', example: '超时订单' }),
});

const example: z.input<typeof savedFilter> = {
  name: '超时订单',
  filter: { text: null, kind: 'order', stage: null, overdue: true, awaitingAcceptance: null },
};

// What somebody finds here is keyed by who they are: there is nothing of others to narrow.
const shared = {
  tag: 'tasks',
  access: { roles: 'anyone-signed-in', scope: 'everything' },
  idempotent: false,
} as const;

/** The filters I saved, by name. */
export function listSavedFilters({ savedFilters }: Services): Route {
  return defineRoute({
    ...shared,
    method: 'GET',
    path: '/api/v1/saved-filters',
    operationId: 'listSavedFilters',
    summary: { zh: '我保存的筛选', en: 'The filters I saved' },
    request: {},
    responses: {
      200: {
        schema: z.object({ items: z.array(savedFilter) }),
        description: { zh: '筛选', en: 'Filters' },
        example: { items: [example] },
      },
    },
    problems: [],
    handle: async ({ person }) => ({
      status: 200,
      body: { items: await savedFilters.of(person.id) },
    }),
  });
}

/** Keeps a filter under a name, in the place of the one of that name. */
export function putSavedFilter({ savedFilters }: Services): Route {
  return defineRoute({
    ...shared,
    method: 'PUT',
    path: '/api/v1/saved-filters/:name',
    operationId: 'putSavedFilter',
    summary: { zh: '保存筛选', en: 'Save a filter' },
    request: {
      params,
      body: filter,
      bodyExamples: {
        late: { summary: { zh: '超时订单', en: 'Late orders' }, value: example.filter },
      },
    },
    responses: {
      200: { schema: savedFilter, description: { zh: '已保存', en: 'Saved' }, example },
    },
    problems: [],
    handle: async ({ params: { name }, body, person }) => {
      const saved = { name, filter: body };
      if (await savedFilters.keep(person.id, saved)) return { status: 200, body: saved };
      throw new BusinessError('invalid-request', `Nobody keeps more than ${mostSavedFilters} filters.`, [
        { field: 'name', reason: `至多保存 ${mostSavedFilters} 个 / ${mostSavedFilters} at most` },
      ]);
    },
  });
}

/** Forgets one. */
export function deleteSavedFilter({ savedFilters }: Services): Route {
  return defineRoute({
    ...shared,
    method: 'DELETE',
    path: '/api/v1/saved-filters/:name',
    operationId: 'deleteSavedFilter',
    summary: { zh: '删除筛选', en: 'Forget a filter' },
    request: { params },
    responses: { 204: { schema: z.null(), description: { zh: '已删除', en: 'Forgotten' }, example: null } },
    problems: ['not-found'],
    handle: async ({ params: { name }, person }) => {
      if (!(await savedFilters.remove(person.id, name)))
        throw new BusinessError('not-found', `There is no filter called ${name}.`);
      return { status: 204, body: null };
    },
  });
}

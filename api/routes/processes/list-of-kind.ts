import { z } from 'zod';
import type { Condition } from '../../../storage/find-page';
import type { ListFilter } from '../../processes/process-api';
import { type Route, defineRoute } from '../../route';
import { named } from '../../named';
import { seenBy } from '../../onlookers';
import { mapPage, pageOf } from '../../schemas/common';
import type { Services } from '../../services';
import { conditionsOf, listQuery, pageRequestOf } from './list-filters';
import type { ShownSubject } from './subject';
import { whollyWhere } from './wholly-where';

/** What a kind's list can be asked for beyond what every list can. */
export type ListFilters = Readonly<Record<string, ListFilter>>;

function ownConditions(filters: ListFilters, query: Readonly<Record<string, unknown>>): Condition[] {
  return Object.entries(filters)
    .filter(([name]) => query[name] !== undefined)
    .map(([name, filter]) => filter.condition(query[name]));
}

/** The customers a list is asked for. */
function customersIn(filters: ListFilters, query: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.entries(filters).filter(([, { ofCustomer }]) => ofCustomer === true);
  const given = ['customerNo', ...names.map(([name]) => name)].map((name) => query[name]);
  return given.filter((value) => typeof value === 'string');
}

/** The list of a kind of process. */
export function listOfKind(
  services: Services,
  { kind, path, names, title, tag, scope: which, answer }: ShownSubject,
  filters: ListFilters,
): Route {
  const own = Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema]));
  return defineRoute({
    method: 'GET',
    path,
    operationId: `list${names.many}`,
    summary: { zh: `${title.zh}列表`, en: `List: ${title.en}` },
    tag,
    request: { query: z.strictObject({ ...own, ...listQuery }) },
    responses: {
      200: {
        schema: pageOf(answer.schema),
        description: { zh: '一页', en: 'A page' },
        example: { items: [answer.example], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: which },
    idempotent: false,
    handle: async ({ query, person, scope }) => {
      const asked = [...conditionsOf(query, person), ...ownConditions(filters, query)];
      const limits = await whollyWhere(
        services,
        person,
        query.tier !== undefined,
        customersIn(filters, query),
      );
      const conditions = [scope, { kind }, ...asked, ...limits];
      const found = await services.views.processes.list(conditions, pageRequestOf(query));
      const seen = await seenBy(services, person, found.items);
      const items = await named(
        services,
        seen.map(({ view }) => view),
      );
      return { status: 200, body: mapPage({ ...found, items }, answer.of) };
    },
  });
}

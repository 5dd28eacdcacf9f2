import { z } from 'zod';
import { defineRoute, type Access, type Route, type UntypedAnswer } from '../../../api/route';

const label = { zh: '事物', en: 'Thing' };

const thing = z.object({ id: z.string(), owner: z.string() });

/** A route to file a thing with its ends, for desk clerks. `file` is what happens then. */
export function fileThing(file: (name: string) => Promise<void>): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/v1/things/:kind',
    operationId: 'fileThing',
    summary: label,
    tag: 'things',
    request: {
      params: z.strictObject({ kind: z.enum(['line', 'port']) }),
      query: z.strictObject({ dryRun: z.stringbool().default(false) }),
      body: z.strictObject({
        name: z.string().max(10),
        ends: z.array(z.strictObject({ addressId: z.string() })),
      }),
      bodyExamples: { short: { summary: label, value: { name: 'a', ends: [{ addressId: 'KM-1' }] } } },
    },
    responses: {
      201: { schema: thing, description: label, example: { id: 'line/a', owner: 'desk-01' } },
      204: { schema: z.null(), description: label, example: null },
    },
    problems: ['order-exists'],
    access: { roles: ['desk-clerk'], scope: 'everything' },
    idempotent: true,
    handle: async ({ params, query, body, person }) => {
      if (query.dryRun) return { status: 204, body: null };
      await file(body.name);
      const id = `${params.kind}/${body.name}`;
      return { status: 201, body: { id, owner: person.id }, headers: { Location: `/api/v1/things/${id}` } };
    },
  });
}

/** A route that anybody signed in may read, and that does what `answer` does. */
export function readThing(answer: () => Promise<UntypedAnswer>): Route {
  return { ...readOwnThing, handle: answer };
}

/** Answers the scope as the owner. */
export const readOwnThing = defineRoute({
  method: 'GET',
  path: '/api/v1/things',
  operationId: 'readThing',
  summary: label,
  tag: 'things',
  request: {},
  responses: { 200: { schema: thing, description: label, example: { id: 'line/a', owner: 'desk-01' } } },
  problems: [],
  access: { roles: 'anyone-signed-in', scope: (person) => ({ owner: person.id }) },
  idempotent: false,
  handle: async ({ scope, person }) => ({ status: 200, body: { id: person.id, owner: scope.owner } }),
});

/** The same route for other callers. */
export function withAccess(route: Route, access: Access): Route {
  return { ...route, access };
}

import { z } from 'zod';
import type { Route } from '../../../api/route';
import { serve } from './serve';
import { fileThing, readOwnThing, withAccess } from './things';

const file = fileThing(async () => {});
const label = { zh: '', en: '' };

/** What a route says gets lost when somebody goes round the types. */
function broken(change: object): Route {
  return { ...file, ...change };
}

describe('A route that is not declared in full keeps the API from starting', () => {
  const faults: [string, Route[], string][] = [
    ['no access', [broken({ access: undefined })], 'says not who may call it'],
    ['no role', [withAccess(file, { roles: [], scope: 'everything' })], 'says not who may call it'],
    ['no scope', [broken({ access: { roles: ['desk-clerk'] } })], 'says not what of it the caller may see'],
    ['no response', [broken({ responses: {} })], 'has no response schema'],
    ['a problem as response', [broken({ responses: { 409: file.responses[201] } })], 'no success'],
    [
      'other params than its path',
      [broken({ path: '/api/v1/things/:sort' })],
      'path and params schema differ',
    ],
    ['an unknown tag', [broken({ tag: 'misc' })], 'unknown tag (misc)'],
    ['a GET with a body', [broken({ method: 'GET' })], 'takes a body'],
    ['an idempotent GET', [{ ...readOwnThing, idempotent: true }], 'Idempotency-Key'],
    ['no example', [broken({ request: { ...file.request, bodyExamples: {} } })], 'without an example'],
    [
      'a false example',
      [broken({ request: { ...file.request, bodyExamples: { a: { summary: label, value: 1 } } } })],
      "body example 'a' breaks the schema",
    ],
    [
      'a false answer as example',
      [broken({ responses: { 200: { schema: z.string(), description: label, example: 1 } } })],
      'example of 200 breaks the schema',
    ],
    ['a twin', [file, file], 'declared twice'],
    [
      'the name of another',
      [file, broken({ path: '/api/v1/other/:kind' })],
      'operationId fileThing is used twice',
    ],
  ];

  it.each(faults)('%s', async (_what, routes, message) => {
    await expect(serve(routes, {})).rejects.toThrow(message);
  });
});

describe('Routes whose paths overlap', () => {
  it('are told apart: a fixed path goes before one with a parameter', async () => {
    const any = withAccess(
      { ...readOwnThing, path: '/api/v1/things/latest', operationId: 'latest' },
      'public',
    );
    const one: Route = {
      ...any,
      path: '/api/v1/things/:id',
      operationId: 'one',
      request: { ...any.request, params: z.strictObject({ id: z.string() }) },
      handle: async () => ({ status: 200, body: { id: 'one', owner: 'am-01' } }),
    };
    const latest: Route = {
      ...any,
      handle: async () => ({ status: 200, body: { id: 'latest', owner: 'am-01' } }),
    };
    const api = await serve([one, latest], {});
    const replies = await Promise.all(
      ['latest', 'x'].map(async (id) => api.call('GET', `/api/v1/things/${id}`, { as: null })),
    );
    await api.close();

    expect(replies).toMatchObject([{ body: { id: 'latest' } }, { body: { id: 'one' } }]);
  });
});

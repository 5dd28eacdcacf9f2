import { request } from 'node:http';
import { startSystem, type ServedFixture } from '../support/served';

describe('requests that go wrong', () => {
  let billing: ServedFixture;

  beforeAll(async () => {
    billing = await startSystem('billing');
  });

  afterAll(() => billing.close());

  const send = async (method: string, path: string, type: string | null, body: string | null) => {
    const response = await fetch(`${billing.url}${path}`, {
      method,
      headers: { 'idempotency-key': 'k', ...(type !== null && { 'content-type': type }) },
      body,
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.json(),
    };
  };

  test.each([
    ['an unknown path', 'GET', '/nowhere', null, null, 404, 'not-found'],
    ['a method not offered', 'DELETE', '/subscriptions', null, null, 405, 'method-not-allowed'],
    ['broken JSON', 'POST', '/subscriptions', 'application/json', '{', 400, 'malformed-json'],
    ['no JSON', 'POST', '/subscriptions', 'text/plain', 'hello', 415, 'unsupported-media-type'],
    ['no body', 'POST', '/subscriptions', null, null, 415, 'unsupported-media-type'],
    [
      'too much',
      'POST',
      '/subscriptions',
      'application/json',
      `"${'x'.repeat(70_000)}"`,
      413,
      'payload-too-large',
    ],
    [
      'unknown members',
      'POST',
      '/subscriptions/SO-1/stop',
      'application/json',
      '{"x":1}',
      400,
      'invalid-request',
    ],
    ['unknown parameters', 'GET', '/subscriptions?x=1', null, null, 400, 'invalid-request'],
    [
      'repeated parameters',
      'GET',
      '/subscriptions?state=none&state=billing',
      null,
      null,
      400,
      'invalid-request',
    ],
    ['operators for values', 'GET', '/subscriptions?after[$gt]=', null, null, 400, 'invalid-request'],
    ['a page too large', 'GET', '/subscriptions?limit=100000', null, null, 400, 'invalid-request'],
    ['a bad order number', 'GET', '/subscriptions/a%20b', null, null, 400, 'invalid-request'],
  ])('%s: answered as a problem', async (_what, method, path, type, body, status, code) => {
    const answer = await send(method, path, type, body);
    expect(answer.type).toMatch('application/problem+json');
    expect(answer).toMatchObject({
      status,
      body: {
        type: `about:blank#${code}`,
        title: expect.any(String),
        status,
        code,
        detail: expect.any(String),
      },
    });
  });

  test('a path that cannot be decoded is the caller’s fault', async () => {
    // fetch would encode the path anew.
    const { hostname, port } = new URL(billing.url);
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: '/subscriptions/%E0%A4%A' }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });

  test('an unforeseen error says nothing of its cause', async () => {
    await billing.db.command({ collMod: 'subscriptions', validator: { never: { $exists: true } } });
    const body = JSON.stringify({
      orderNo: 'SO-1',
      customerNo: 'C-1',
      productCode: 'ddn',
      bandwidthKbps: null,
      since: '2026-11-20T08:00:00.000Z',
    });
    const answer = await send('POST', '/subscriptions', 'application/json', body);
    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'internal', detail: 'Something unforeseen happened' },
    });
  });
});

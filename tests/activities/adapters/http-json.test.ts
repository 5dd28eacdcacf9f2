import type { RequestListener } from 'node:http';
import { z } from 'zod';
import { callJson } from '../../../activities/adapters/http-json';
import { SystemUnavailable } from '../../../activities/adapters/system-unavailable';
import { startServer } from './local-server';

function answering(status: number, text: string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => response.writeHead(status, headers).end(text);
}

const stalls: RequestListener = (_request, response) => void response.writeHead(200).write('{"fine":');

describe('calling a system over HTTP', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let behaviour: RequestListener;

  beforeAll(async () => {
    server = await startServer((request, response) => behaviour(request, response));
  });

  afterAll(() => server.close());

  const call = (listener: RequestListener, { baseUrl = server.url, timeoutMs = 5_000 } = {}) => {
    behaviour = listener;
    const answer = z.object({ fine: z.boolean() });
    return callJson(
      { system: 'billing', baseUrl, timeoutMs },
      { method: 'GET', path: '/x', key: null, body: null, answer },
    );
  };
  const problem = JSON.stringify({
    type: 'about:blank',
    title: 't',
    status: 409,
    code: 'no-resource',
    detail: 'none',
  });

  test('gives the answer', async () => {
    expect(await call(answering(200, '{"fine":true,"more":1}'))).toEqual({
      granted: true,
      answer: { fine: true },
    });
  });

  test.each([400, 404, 409, 422])('a problem with status %i is a refusal', async (status) => {
    expect(await call(answering(status, problem))).toEqual({
      granted: false,
      status,
      code: 'no-resource',
      detail: 'none',
    });
  });

  test.each([401, 403, 429, 500, 502, 503])(
    'status %i may be tried again, whatever it says',
    async (status) => {
      await expect(call(answering(status, problem))).rejects.toBeInstanceOf(SystemUnavailable);
    },
  );

  test.each([
    ['a page of a proxy', answering(200, '<html>')],
    ['another answer than agreed', answering(200, '{"fine":"very"}')],
    ['a bare 404, as at a wrong address', answering(404, 'Not Found')],
    ['a redirect', answering(302, '', { location: '/y' })],
    ['a broken connection', (request) => void request.socket.destroy()],
  ] satisfies [string, RequestListener][])('%s may be tried again', async (_what, listener) => {
    await expect(call(listener)).rejects.toMatchObject({
      name: 'SystemUnavailable',
      system: 'billing',
      cause: expect.anything(),
    });
  });

  test('no answer in time may be tried again', async () => {
    await expect(call(() => {}, { timeoutMs: 50 })).rejects.toThrow(
      'billing: GET /x did not answer within 50 ms',
    );
  });

  test('an answer that starts but does not end in time may be tried again', async () => {
    await expect(call(stalls, { timeoutMs: 100 })).rejects.toThrow('did not answer within');
  });

  test('nobody there may be tried again', async () => {
    await expect(call(() => {}, { baseUrl: 'http://127.0.0.1:9' })).rejects.toThrow(
      'billing: GET /x cannot be reached',
    );
  });

  test('connections are kept for the next call', async () => {
    const ports = new Set<number | undefined>();
    for (let n = 0; n < 6; n += 1) {
      await call((request, response) => {
        ports.add(request.socket.remotePort);
        response.end('{"fine":true}');
      });
    }
    expect(ports.size).toBeLessThan(6);
  });

  test('a slash at the end of the address does no harm', async () => {
    let asked: string | undefined;
    await call(
      (request, response) => {
        asked = request.url;
        response.end('{"fine":true}');
      },
      { baseUrl: `${server.url}/api/` },
    );
    expect(asked).toBe('/api/x');
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createApp, type AppOptions } from '../../../api/app';
import { createAuthenticator } from '../../../api/auth/authenticator';
import { createEmbeddedIssuer } from '../../../api/auth/embedded/issuer';
import { demoPeople } from '../../../api/auth/embedded/people';
import type { Route } from '../../../api/route';
import type { Refusal } from '../../../api/serve-route';
import { FakeIdempotencyStore } from '../../support/fake-idempotency-store';

export const audience = 'bihuan-api';

/** A shell served over real HTTP, with the embedded issuer at /issuer. */
export interface Served {
  readonly url: string;
  readonly tokenOf: (personId: string) => Promise<string>;
  /** A request as somebody (null: as nobody); a body that isn't a string goes out as JSON. */
  readonly call: (method: string, path: string, options: CallOptions) => Promise<Reply>;
  readonly refusals: Refusal[];
  readonly logLines: Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

export interface CallOptions {
  readonly as: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Serves `routes`; `changes` replaces whatever the test is about. */
export async function serve(routes: readonly Route[], changes: Partial<AppOptions>): Promise<Served> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const issuer = await createEmbeddedIssuer({
    issuer: `${url}/issuer`,
    audience,
    people: demoPeople,
    keyFile: null,
  });
  const refusals: Refusal[] = [];
  const logLines: Record<string, unknown>[] = [];
  const options: AppOptions = {
    routes,
    authenticate: createAuthenticator({
      issuer: `${url}/issuer`,
      audience,
      keys: { jwks: issuer.jwks },
      clockToleranceSeconds: 5,
      onSignIn: async () => {},
    }),
    callerOf: async (person) => ({ ...person, standsInFor: [] }),
    idempotency: new FakeIdempotencyStore(() => Date.now()),
    onRefused: async (refusal) => {
      refusals.push(refusal);
    },
    log: pino({ level: 'info' }, { write: (line: string) => logLines.push(JSON.parse(line)) }),
    limits: {
      bodyBytes: 100_000,
      nesting: 32,
      requestsPerMinutePerPerson: 10_000,
      requestsPerMinutePerAddress: 10_000,
    },
    health: {},
    metrics: new Registry(),
    openapiInfo: {
      title: 'Bihuan',
      version: '1.0.0',
      description: { zh: '测试', en: 'Test' },
      tags: { operations: { zh: '运维', en: 'Operations' }, things: { zh: '事物', en: 'Things' } },
      signIn: { authorizationUrl: `${url}/issuer/authorize`, tokenUrl: `${url}/issuer/token` },
    },
    answers: 'checked',
    signInOrigins: ['https://id.example.org'],
    trustedProxies: 0,
    mounts: [{ path: '/issuer', handler: issuer.router }],
    ...changes,
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  try {
    server.on('request', createApp(options));
  } catch (error) {
    await close();
    throw error;
  }

  const tokenOf = async (personId: string) => {
    const person = demoPeople.find(({ id }) => id === personId);
    if (person === undefined) throw new Error(`no demo person ${personId}`);
    return issuer.tokenFor(person);
  };
  const call = async (method: string, path: string, { as, body, headers }: CallOptions): Promise<Reply> => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as !== null && { Authorization: `Bearer ${await tokenOf(as)}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  };
  return { url, tokenOf, call, refusals, logLines, close };
}

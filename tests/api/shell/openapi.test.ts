import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serve, type Served } from './serve';
import { fileThing, readOwnThing } from './things';

const validator = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js');

const operation = z.looseObject({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).default({}) })),
});
const document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

describe('The OpenAPI document', () => {
  let api: Served;
  let text: string;
  let parsed: z.output<typeof document>;

  beforeAll(async () => {
    api = await serve([fileThing(async () => {}), readOwnThing], {});
    text = await (await fetch(`${api.url}/openapi.json`)).text();
    parsed = document.parse(JSON.parse(text));
  });
  afterAll(async () => api.close());

  const operationOf = (path: string, method: string) => operation.parse(parsed.paths[path]?.[method]);

  it('names exactly the routes that are served', () => {
    const named = Object.entries(parsed.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );

    expect(named.sort()).toEqual([
      'get /api/v1/things',
      'get /livez',
      'get /problems/{code}',
      'get /readyz',
      'post /api/v1/things/{kind}',
    ]);
  });

  it('is valid OpenAPI 3.1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bihuan-openapi-'));
    const file = join(folder, 'openapi.json');
    await writeFile(file, text);
    const verdict = await promisify(execFile)(process.execPath, [validator, file]);
    await rm(folder, { recursive: true });

    expect(parsed.openapi).toBe('3.1.0');
    expect(JSON.parse(verdict.stdout)).toMatchObject({ valid: true });
  });

  it('tells every refusal of a route with an example', () => {
    const { responses } = operationOf('/api/v1/things/{kind}', 'post');

    expect(Object.keys(responses)).toEqual([
      '201',
      '204',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
    expect(responses['409']?.content).toMatchObject({
      'application/problem+json': {
        examples: { 'order-exists': { value: { status: 409, titleZh: '订单号已存在' } } },
      },
    });
  });

  it('has all parameters, the Idempotency-Key among them', () => {
    const { parameters } = operationOf('/api/v1/things/{kind}', 'post');

    expect(parameters.map((parameter) => `${parameter.in} ${parameter.name}`).sort()).toEqual([
      'header Idempotency-Key',
      'path kind',
      'query dryRun',
    ]);
  });

  it('says which routes need signing in, and how', () => {
    expect(operationOf('/livez', 'get').security).toEqual([]);
    expect(operationOf('/api/v1/things', 'get').security).toEqual([{ bearer: [] }, { oauth2: ['openid'] }]);
    expect(JSON.parse(text)).toHaveProperty('components.securitySchemes.oauth2.flows.authorizationCode');
  });

  it('refuses unknown fields in bodies', () => {
    expect(text).toContain('"additionalProperties":false');
  });
});

describe('The docs', () => {
  let api: Served;
  beforeAll(async () => {
    api = await serve([readOwnThing], {});
  });
  afterAll(async () => api.close());

  it('are found without the closing slash', async () => {
    const reply = await api.call('GET', '/docs', { as: null });

    expect(reply).toMatchObject({ status: 302 });
    expect(reply.headers.get('location')).toBe('/docs/');
  });

  it('come from local files alone, within the content policy', async () => {
    const page = await api.call('GET', '/docs/', { as: null });

    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    // The workbench asks the operator's own issuer for tokens.
    expect(policy).toMatch(/connect-src 'self'[^;]* https:\/\/id\.example\.org/);
    expect(page.body).not.toMatch(/<script>|(src|href)=["']https?:/);
  });

  it.each([
    'swagger-ui.css',
    'swagger-ui-bundle.js',
    'swagger-ui-standalone-preset.js',
    'oauth2-redirect.html',
    'oauth2-redirect.js',
  ])('have %s', async (file) => {
    expect((await api.call('GET', `/docs/${file}`, { as: null })).status).toBe(200);
  });

  it('know the document and sign in with PKCE', async () => {
    const { body } = await api.call('GET', '/docs/swagger-ui-init.js', { as: null });

    expect(body).toContain('"/openapi.json"');
    expect(body).toContain('"usePkceWithAuthorizationCodeGrant": true');
  });

  it('explain every problem code', async () => {
    expect(await api.call('GET', '/problems/no-resource', { as: null })).toMatchObject({
      status: 200,
      body: { code: 'no-resource', status: 409, titleZh: '资源不足' },
    });
    expect((await api.call('GET', '/problems/toString', { as: null })).status).toBe(404);
  });
});

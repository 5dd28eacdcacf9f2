import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { createEmbeddedIssuer } from '../../../api/auth/embedded/issuer';
import { demoPeople } from '../../../api/auth/embedded/people';
import { createAuthenticator } from '../../../api/auth/authenticator';
import { audience, serve, type Served } from './serve';
import { readOwnThing } from './things';

const tokens = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() });

describe('The issuer of demo mode', () => {
  let api: Served;
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');

  beforeAll(async () => {
    api = await serve([readOwnThing], {});
  });
  afterAll(async () => api.close());

  const redirectUri = () => `${api.url}/docs/oauth2-redirect.html`;
  const authorizeQuery = (change: Readonly<Record<string, string>>) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: 'bihuan-docs',
      redirect_uri: redirectUri(),
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'st&te',
      ...change,
    }).toString();
  const pick = async (personId: string) => {
    const { headers } = await api.call('GET', `/issuer/authorize/as/${personId}?${authorizeQuery({})}`, {
      as: null,
    });
    return new URL(headers.get('location') ?? '');
  };
  const token = async (form: Readonly<Record<string, string>>) =>
    api.call('POST', '/issuer/token', {
      as: null,
      body: new URLSearchParams(form).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const exchange = async (code: string, change: Readonly<Record<string, string>>) =>
    token({
      grant_type: 'authorization_code',
      client_id: 'bihuan-docs',
      code,
      redirect_uri: redirectUri(),
      code_verifier: verifier,
      ...change,
    });
  const codeOf = async (personId: string) => (await pick(personId)).searchParams.get('code') ?? '';

  it('describes itself as OpenID Connect wants it', async () => {
    const { body } = await api.call('GET', '/issuer/.well-known/openid-configuration', { as: null });

    expect(body).toMatchObject({
      issuer: `${api.url}/issuer`,
      token_endpoint: `${api.url}/issuer/token`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('publishes the public half of its key only', async () => {
    const { body } = await api.call('GET', '/issuer/jwks', { as: null });

    expect(body).toMatchObject({ keys: [{ kty: 'EC', alg: 'ES256' }] });
    expect(body).not.toHaveProperty('keys.0.d');
  });

  it('shows everybody one can be, in Chinese, without scripts', async () => {
    const { body, status } = await api.call('GET', `/issuer/authorize?${authorizeQuery({})}`, { as: null });

    expect(status).toBe(200);
    for (const { name, id } of demoPeople) {
      expect(body).toContain(`<b>${name}</b>`);
      expect(body).toContain(`<code>${id}</code>`);
    }
    expect(body).toContain('选择一个身份');
    expect(body).not.toContain('<script');
  });

  it('leads whoever is picked back with a code, which gives tokens the API takes', async () => {
    const back = await pick('res-km-01');
    const { body, status } = await exchange(back.searchParams.get('code') ?? '', {});
    const { access_token: bearer, expires_in: lifetime } = tokens.parse(body);
    const reply = await api.call('GET', '/api/v1/things', {
      as: null,
      headers: { Authorization: `Bearer ${bearer}` },
    });

    expect(back.searchParams.get('state')).toBe('st&te');
    expect(status).toBe(200);
    expect(lifetime).toBe(8 * 3600);
    expect(reply).toMatchObject({ status: 200, body: { id: 'res-km-01' } });
  });

  it('gives id tokens for the program, which the API does not take', async () => {
    const { id_token: id } = tokens.parse((await exchange(await codeOf('am-01'), {})).body);
    const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
    const keys = createLocalJWKSet(jwks.parse((await api.call('GET', '/issuer/jwks', { as: null })).body));
    const { payload } = await jwtVerify(id, keys, { audience: 'bihuan-docs', issuer: `${api.url}/issuer` });
    const reply = await api.call('GET', '/api/v1/things', {
      as: null,
      headers: { Authorization: `Bearer ${id}` },
    });

    expect(payload).toMatchObject({ sub: 'am-01', name: '李晓梅' });
    expect(reply.status).toBe(401);
  });

  it('takes a code once', async () => {
    const code = await codeOf('am-01');
    await exchange(code, {});

    expect(await exchange(code, {})).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each([
    ['verifier', { code_verifier: 'x'.repeat(43) }],
    ['client', { client_id: 'bihuan-workbench' }],
    ['address', { redirect_uri: 'http://127.0.0.1/' }],
  ])('takes no code with another %s', async (_what, change) => {
    expect(await exchange(await codeOf('am-01'), change)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it.each([
    ['an unknown client', { client_id: 'stranger' }],
    ['an address elsewhere', { redirect_uri: 'https://elsewhere.test/docs/oauth2-redirect.html' }],
    ['an address that only looks local', { redirect_uri: 'http://127.0.0.1.elsewhere.test/' }],
    ['a script as address', { redirect_uri: 'javascript:alert(1)' }],
    ['no PKCE', { code_challenge: '' }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['the implicit flow', { response_type: 'token' }],
  ])('sends nobody anywhere for %s', async (_what, change) => {
    const page = await api.call('GET', `/issuer/authorize?${authorizeQuery(change)}`, { as: null });
    const picked = await api.call('GET', `/issuer/authorize/as/am-01?${authorizeQuery(change)}`, {
      as: null,
    });

    expect([page, picked]).toMatchObject([{ status: 400 }, { status: 400 }]);
    expect(picked.headers.has('location')).toBe(false);
  });

  it('writes nothing of the request into the page unescaped', async () => {
    const query = authorizeQuery({ state: '"><script>alert(1)</script>' });
    const { body } = await api.call('GET', `/issuer/authorize?${query}"><script>`, { as: null });

    expect(body).not.toContain('<script');
  });

  it('serves curl: the id and the password demo', async () => {
    const { body, status } = await token({ grant_type: 'password', username: 'am-01', password: 'demo' });

    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer' });
  });

  it.each([
    ['another password', { grant_type: 'password', username: 'am-01', password: 'guess' }, 'invalid_grant'],
    ['an unknown person', { grant_type: 'password', username: 'nobody', password: 'demo' }, 'invalid_grant'],
    ['a missing field', { grant_type: 'password', username: 'am-01' }, 'invalid_request'],
    ['another grant', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, form, error) => {
    expect(await token(form)).toMatchObject({ status: 400, body: { error } });
  });

  it('keeps its key, for itself alone, so that tokens survive a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bihuan-key-'));
    const options = {
      issuer: 'https://demo.test/issuer',
      audience,
      people: demoPeople,
      keyFile: join(folder, 'key.json'),
    };
    const [someone] = demoPeople;
    if (someone === undefined) throw new Error('no demo people');
    const before = await (await createEmbeddedIssuer(options)).tokenFor(someone);
    const { jwks } = await createEmbeddedIssuer(options);
    const authenticate = createAuthenticator({
      ...options,
      keys: { jwks },
      clockToleranceSeconds: 0,
      onSignIn: async () => {},
    });
    const { mode } = await stat(options.keyFile);
    const person = await authenticate(before);
    await rm(folder, { recursive: true });

    expect(person).toEqual(someone);
    expect(mode & 0o077).toBe(0);
  });
});

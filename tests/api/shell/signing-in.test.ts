import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createAuthenticator } from '../../../api/auth/authenticator';
import { createEmbeddedIssuer, type EmbeddedIssuer } from '../../../api/auth/embedded/issuer';
import { signingKey, type SigningKey } from '../../../api/auth/embedded/keys';
import { demoPeople } from '../../../api/auth/embedded/people';
import { audience, serve, type Served } from './serve';
import { fileThing, readOwnThing, withAccess } from './things';

const issuer = 'https://sign-in.test';
const claims = { name: '李晓梅', department: 'key-accounts', roles: ['account-manager', 'someone-elses'] };

describe('Signing in', () => {
  let key: SigningKey;
  let api: Served;

  beforeAll(async () => {
    key = await signingKey(null);
    const authenticate = createAuthenticator({
      issuer,
      audience,
      keys: { jwks: { keys: [key.publicJwk] } },
      clockToleranceSeconds: 5,
      onSignIn: async () => {},
    });
    api = await serve([readOwnThing, fileThing(async () => {})], { authenticate });
  });
  afterAll(async () => api.close());

  const token = (about: object) =>
    new SignJWT({ ...claims, ...about }).setProtectedHeader({ alg: 'ES256', kid: key.kid });
  const good = () =>
    token({}).setIssuer(issuer).setAudience(audience).setSubject('am-01').setExpirationTime('5m');
  const get = async (authorization: string) =>
    api.call('GET', '/api/v1/things', { as: null, headers: { Authorization: authorization } });

  it('works with a good token, time and again', async () => {
    const bearer = `Bearer ${await good().sign(key.privateKey)}`;

    expect(await get(bearer)).toMatchObject({ status: 200, body: { id: 'am-01', owner: 'am-01' } });
    expect(await get(bearer)).toMatchObject({ status: 200, body: { id: 'am-01', owner: 'am-01' } });
  });

  it('is told of once for each token, with the time it was issued', async () => {
    const told: string[] = [];
    const authenticate = createAuthenticator({
      issuer,
      audience,
      keys: { jwks: { keys: [key.publicJwk] } },
      clockToleranceSeconds: 5,
      onSignIn: async ({ id }, issuedAt) => {
        told.push(`${id} ${issuedAt}`);
      },
    });
    const first = await good().setIssuedAt(1_790_000_000).sign(key.privateKey);
    const second = await good().setIssuedAt(1_790_000_060).sign(key.privateKey);
    for (const bearer of [first, first, second, first]) await authenticate(bearer);

    expect(told).toEqual(['am-01 2026-09-21T14:13:20.000Z', 'am-01 2026-09-21T14:14:20.000Z']);
  });

  it('is asked for where there is no token', async () => {
    const reply = await api.call('GET', '/api/v1/things', { as: null });

    expect(reply).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="bihuan"');
  });

  const bad: [string, () => Promise<string> | string][] = [
    ['has expired', async () => good().setExpirationTime('-1m').sign(key.privateKey)],
    [
      'never expires',
      async () => token({}).setIssuer(issuer).setAudience(audience).setSubject('am-01').sign(key.privateKey),
    ],
    ['is for another audience', async () => good().setAudience('bihuan-docs').sign(key.privateKey)],
    ['is from another issuer', async () => good().setIssuer('https://else.test').sign(key.privateKey)],
    ['is signed by somebody else', async () => good().sign((await generateKeyPair('ES256')).privateKey)],
    [
      'is not signed at all (alg none)',
      () =>
        new UnsecuredJWT(claims)
          .setIssuer(issuer)
          .setAudience(audience)
          .setSubject('am-01')
          .setExpirationTime('5m')
          .encode(),
    ],
    [
      'is signed with a shared secret',
      async () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: key.kid })
          .setIssuer(issuer)
          .setAudience(audience)
          .setSubject('am-01')
          .setExpirationTime('5m')
          .sign(new TextEncoder().encode(JSON.stringify(key.publicJwk))),
    ],
    [
      'names no known department',
      async () =>
        token({ department: 'astrology' })
          .setIssuer(issuer)
          .setAudience(audience)
          .setSubject('am-01')
          .setExpirationTime('5m')
          .sign(key.privateKey),
    ],
    ['is no token', () => 'nonsense'],
  ];
  it.each(bad)('fails when the token %s', async (_why, make) => {
    const reply = await get(`Bearer ${await make()}`);

    expect(reply).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="bihuan", error="invalid_token"');
  });

  it('fails for a token verified before, once it expires', async () => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'],
    });
    const bearer = `Bearer ${await good().sign(key.privateKey)}`;
    const before = await get(bearer);
    jest.setSystemTime(Date.now() + 6 * 60_000);
    const after = await get(bearer);
    jest.useRealTimers();

    expect([before.status, after.status]).toEqual([200, 401]);
  });

  it('answers 503 when the keys of the sign-in server cannot be had', async () => {
    const authenticate = createAuthenticator({
      issuer,
      audience,
      keys: { jwksUrl: new URL('http://127.0.0.1:1/jwks') },
      clockToleranceSeconds: 5,
      onSignIn: async () => {},
    });
    const cutOff = await serve([readOwnThing], { authenticate });
    const reply = await cutOff.call('GET', '/api/v1/things', {
      as: null,
      headers: { Authorization: `Bearer ${await good().sign(key.privateKey)}` },
    });
    await cutOff.close();

    expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(reply.headers.get('retry-after')).toBe('5');
  });
});

describe('Somebody without the role', () => {
  let api: Served;
  beforeAll(async () => {
    api = await serve([fileThing(async () => {})], {});
  });
  afterAll(async () => api.close());

  it('is refused, and the refusal is recorded', async () => {
    const reply = await api.call('POST', '/api/v1/things/line', { as: 'am-01', body: { rubbish: true } });

    expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(api.refusals).toEqual([
      {
        person: expect.objectContaining({ id: 'am-01' }),
        route: 'POST /api/v1/things/:kind',
        reason: 'This is for: desk-clerk.',
        subject: '/api/v1/things/line',
        requestId: reply.headers.get('x-request-id'),
      },
    ]);
  });

  it('stays refused when the record cannot be written', async () => {
    const unlucky = await serve([fileThing(async () => {})], {
      onRefused: async () => {
        throw new Error('the disk is full');
      },
    });
    const reply = await unlucky.call('POST', '/api/v1/things/line', { as: 'am-01', body: {} });
    await unlucky.close();

    expect(reply.status).toBe(403);
    expect(unlucky.logLines.map(({ msg }) => msg)).toContain('a refusal could not be recorded');
  });

  it('gets nothing at all when the scope is not complete', async () => {
    const hole = withAccess(readOwnThing, {
      roles: 'anyone-signed-in',
      scope: () => ({ $or: [{ owner: undefined }] }),
    });
    const leaky = await serve([hole], {});
    const reply = await leaky.call('GET', '/api/v1/things', { as: 'am-01' });
    await leaky.close();

    expect(reply.status).toBe(500);
  });
});

describe('The demo people', () => {
  it('have ids of their own and fit their own tokens', async () => {
    const sign: EmbeddedIssuer = await createEmbeddedIssuer({
      issuer,
      audience,
      people: demoPeople,
      keyFile: null,
    });
    const authenticate = createAuthenticator({
      issuer,
      audience,
      keys: { jwks: sign.jwks },
      clockToleranceSeconds: 0,
      onSignIn: async () => {},
    });
    const seen = await Promise.all(
      demoPeople.map(async (person) => authenticate(await sign.tokenFor(person))),
    );

    expect(seen).toEqual(demoPeople);
    expect(new Set(demoPeople.map(({ id }) => id)).size).toBe(demoPeople.length);
    expect(new Set(demoPeople.map(({ name }) => name)).size).toBe(demoPeople.length);
  });
});

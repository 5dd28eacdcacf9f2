import { isKeptAsSent } from '../../../api/http/kept-as-sent';
import { BusinessError } from '../../../domain/errors';
import { serve, type Served } from './serve';
import { fileThing, readOwnThing } from './things';

describe('A request that is not as it should be', () => {
  const filed: string[] = [];
  let api: Served;
  const good = { name: 'a', ends: [{ addressId: 'KM-1' }] };

  beforeAll(async () => {
    const route = fileThing(async (name) => {
      if (name === 'taken') throw new BusinessError('order-exists', 'There is one.');
      filed.push(name);
    });
    api = await serve([route, readOwnThing], {});
  });
  afterAll(async () => api.close());
  afterEach(() => expect(filed.splice(0)).toEqual([]));

  const post = async (body: unknown, headers = {}) =>
    api.call('POST', '/api/v1/things/line', { as: 'desk-01', body, headers });

  it('is told that its JSON is malformed', async () => {
    const reply = await post('{"name": "a",');

    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed-json', status: 400 } });
  });

  it('is told that its bytes are no UTF-8', async () => {
    const response = await fetch(`${api.url}/api/v1/things/line`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await api.tokenOf('desk-01')}`,
        'Content-Type': 'application/json',
      },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });

    expect(await response.json()).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it.each(['{"name":"\\ud83d","ends":[]}', '{"name":"a\\u0000b","ends":[]}', '{"\\uDC00":"a"}'])(
    'is told that %s holds what is no text',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
    },
  );

  it('may escape characters of two halves, and write a backslash', () => {
    expect(isKeptAsSent(String.raw`{"name":"\ud83d\ude00 \\ud83d"}`)).toBe(true);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=gbk',
    'multipart/form-data',
  ])('is told that %s is not taken', async (type) => {
    const reply = await post(JSON.stringify(good), { 'Content-Type': type });

    expect(reply).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('is told that an unknown compression is not taken', async () => {
    const reply = await post(good, { 'Content-Encoding': 'snappy' });

    expect(reply).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('hears of everything wrong with it at once, field by field', async () => {
    const reply = await api.call('POST', '/api/v1/things/pipe?dryRun=perhaps&page=2', {
      as: 'desk-01',
      body: { name: 7, ends: [{}, { addressId: 'KM-1', floor: 3 }], colour: 'red' },
    });

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(reply.body).toHaveProperty(
      'errors',
      expect.arrayContaining([
        { field: 'path.kind', reason: expect.stringContaining('line') },
        { field: 'query.dryRun', reason: expect.any(String) },
        { field: 'query.page', reason: 'is not a known field' },
        { field: 'name', reason: expect.stringContaining('string') },
        { field: 'ends.0.addressId', reason: 'is required' },
        { field: 'ends.1.floor', reason: 'is not a known field' },
        { field: 'colour', reason: 'is not a known field' },
      ]),
    );
  });

  it('cannot smuggle in a prototype', async () => {
    const reply = await post('{"name":"a","ends":[],"__proto__":{"admin":true},"constructor":{}}');

    expect(reply.status).toBe(400);
    expect(reply.body).toHaveProperty(
      'errors',
      expect.arrayContaining([expect.objectContaining({ field: 'constructor' })]),
    );
  });

  it('is told that a body is required', async () => {
    const reply = await api.call('POST', '/api/v1/things/line', { as: 'desk-01' });

    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: '', reason: 'is required' }] } });
  });

  it('is told about a query where none is taken', async () => {
    const reply = await api.call('GET', '/api/v1/things?owner=am-01', { as: 'am-01' });

    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: 'query.owner' }] } });
  });

  it('is told when 5,000 arrays are nested in one another', async () => {
    const reply = await post('['.repeat(5_000) + ']'.repeat(5_000));

    expect(reply).toMatchObject({ status: 400, body: { code: 'nesting-too-deep' } });
  });

  it('may have brackets and escaped quotes in its texts', async () => {
    const reply = await post({ name: String.raw`\"[[`, ends: [{ addressId: '['.repeat(100) }] });

    expect(reply.status).toBe(201);
    expect(filed.splice(0)).toHaveLength(1);
  });

  it('is told that it is too large', async () => {
    const reply = await post({ ...good, name: 'x'.repeat(100_001) });

    expect(reply).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
  });

  it('is told that its path is not encoded properly', async () => {
    const reply = await api.call('POST', '/api/v1/things/%E0%A4%A', { as: 'desk-01', body: good });

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('hears which methods a path takes', async () => {
    const reply = await api.call('DELETE', '/api/v1/things', { as: 'am-01' });

    expect(reply).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(reply.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it.each(['/api/v1/nothing', '/nothing', '/api/v1/Things', '/api/v1/things/'])(
    'finds nothing at %s',
    async (path) => {
      const reply = await api.call('GET', path, { as: 'am-01' });

      expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  it('gets problem details with a Chinese title and the request id', async () => {
    const reply = await api.call('GET', '/nothing', { as: null, headers: { 'X-Request-Id': 'trace-0001' } });

    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(reply.body).toEqual({
      type: '/problems/not-found',
      title: 'There is no such thing',
      titleZh: '不存在',
      status: 404,
      code: 'not-found',
      detail: 'There is nothing at this address.',
      instance: 'trace-0001',
    });
  });

  it("hears the business's own refusals by their code", async () => {
    const reply = await post({ ...good, name: 'taken' });

    expect(reply).toMatchObject({ status: 409, body: { code: 'order-exists', detail: 'There is one.' } });
  });
});

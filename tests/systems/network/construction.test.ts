import { ask, type Heard } from '../support/http';
import { needs } from '../support/needs';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';

describe('a construction crew', () => {
  let network: NetworkFixture;
  let keys = 0;

  beforeEach(async () => {
    network = await startNetwork();
    await network.stock.address('KM-0301', 'kunming', 0);
  });

  afterEach(() => network.close());

  const build = (body: object, key = `built-${(keys += 1)}`): Promise<Heard> =>
    ask('POST', `${network.url}/access-pairs`, { body, key });
  const free = async (addressId: string): Promise<unknown> =>
    (await network.look(`/capacity?addressId=${addressId}`)).body['free'];

  test('adds free access pairs, with which an order that found none is served', async () => {
    const pair = needs.pair('a.access-pair', 'KM-0301');
    expect((await network.reserve('SO-1', [pair])).body).toMatchObject({ code: 'no-resource' });

    const { status, body } = await build({ addressId: 'KM-0301', count: 2 });

    expect([status, body]).toEqual([201, { addressId: 'KM-0301', built: ['KM-0301-P1', 'KM-0301-P2'] }]);
    expect(await free('KM-0301')).toMatchObject({ 'access-pair': 2 });
    expect((await network.reserve('SO-1', [pair])).status).toBe(201);
    expect(await free('KM-0301')).toMatchObject({ 'access-pair': 1 });
  });

  test('numbers on from the pairs the address has, used or free', async () => {
    await network.stock.address('KM-0001', 'kunming', 2);
    await network.reserve('SO-1', [needs.pair()]);

    expect((await build({ addressId: 'KM-0001', count: 1 })).body).toMatchObject({ built: ['KM-0001-P3'] });
  });

  test('reports once, however often it reports', async () => {
    const first = await build({ addressId: 'KM-0301', count: 2 }, 'k-1');
    const again = await build({ addressId: 'KM-0301', count: 2 }, 'k-1');

    expect(again.body).toEqual(first.body);
    expect(await free('KM-0301')).toMatchObject({ 'access-pair': 2 });
    expect((await build({ addressId: 'KM-0301', count: 3 }, 'k-1')).body).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('never gets in the way of another at the same address', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => build({ addressId: 'KM-0301', count: 2 })));

    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(all.flatMap(({ body }) => body['built'])).size).toBe(16);
  });

  test.each([
    [400, 'invalid-request', { addressId: 'KM-0301', count: 0 }],
    [400, 'invalid-request', { addressId: 'KM-0301', count: 49 }],
    [400, 'invalid-request', { addressId: 'KM-0301' }],
    [422, 'address-not-served', { addressId: 'KM-0999', count: 1 }],
  ])('is told %s %s when the report is wrong', async (status, code, body) => {
    expect(await build(body)).toMatchObject({ status, body: { code } });
  });

  test('has to send an Idempotency-Key', async () => {
    const { status, body } = await ask('POST', `${network.url}/access-pairs`, {
      body: { addressId: 'KM-0301', count: 1 },
    });

    expect([status, body['code']]).toEqual([400, 'invalid-request']);
  });
});

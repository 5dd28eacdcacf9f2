import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('reserving resources for an order', () => {
  let network: NetworkFixture;

  beforeEach(async () => {
    network = await startNetwork();
    await network.stock.address('KM-0001', 'kunming', 2);
    await network.stock.ports('kunming', 2);
    await network.stock.circuits('kunming', 'qujing', 1);
  });

  afterEach(() => network.close());

  test('gives one resource for each need', async () => {
    const { status, body } = await network.reserve('SO-1', [needs.pair(), needs.port(), needs.circuit()]);
    expect(status).toBe(201);
    expect(body).toEqual({
      orderNo: 'SO-1',
      resources: [
        {
          slot: 'a.access-pair',
          type: 'access-pair',
          id: expect.stringMatching(/^KM-0001-P/),
          state: 'reserved',
        },
        { slot: 'a.port', type: 'port', id: expect.stringMatching(/^PRT-KM-/), state: 'reserved' },
        { slot: 'line.circuit', type: 'circuit', id: 'CIR-KM-QJ-1', state: 'reserved' },
      ],
    });
  });

  test('a circuit serves both directions', async () => {
    const back = { ...needs.circuit(), localNetworks: ['qujing', 'kunming'] as ('qujing' | 'kunming')[] };
    expect((await network.reserve('SO-1', [back])).status).toBe(201);
  });

  test('gives all or none, and says which slots ran short', async () => {
    await network.reserve('SO-1', [needs.circuit()]);
    const refused = await network.reserve('SO-2', [needs.port(), needs.circuit(), needs.number()]);
    expect(refused.status).toBe(409);
    expect(refused.type).toMatch('application/problem+json');
    expect(refused.body).toMatchObject({ code: 'no-resource', short: ['line.circuit', 'a.number'] });
    const held = await network.look('/held');
    expect(held.body['items']).toMatchObject([{ owner: 'SO-1', slot: 'line.circuit' }]);
  });

  test('the same slot keeps its resource, whatever key it is asked with', async () => {
    const first = await network.reserve('SO-1', [needs.port()]);
    const second = await network.reserve('SO-1', [needs.port(), needs.pair()]);
    expect(second.body['resources']).toEqual([
      ...(first.body['resources'] as unknown[]),
      expect.objectContaining({ slot: 'a.access-pair' }),
    ]);
  });

  test('a slot that holds another kind is not silently taken for it', async () => {
    await network.reserve('SO-1', [needs.port('a')]);
    expect((await network.reserve('SO-1', [needs.pair('a')])).body).toMatchObject({ code: 'slot-taken' });
  });

  test('refuses an address outside the local network named', async () => {
    const refused = await network.reserve('SO-1', [needs.pair('a.access-pair', 'QJ-0001')]);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'address-not-served' });
  });

  test.each([
    ['no needs', []],
    ['a slot twice', [needs.port('a'), needs.pair('a')]],
    ['an access pair without an address', [{ ...needs.pair(), addressId: null }]],
    ['a port with an address', [{ ...needs.port(), addressId: 'KM-0001' }]],
    [
      'a port in two networks',
      [{ ...needs.port(), localNetworks: ['kunming', 'dali'] as ('kunming' | 'dali')[] }],
    ],
  ])('refuses %s', async (_what, asked) => {
    const refused = await network.reserve('SO-1', asked);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'invalid-request' });
  });

  test('shows what an order holds', async () => {
    await network.reserve('SO-1', [needs.port()]);
    expect((await network.look('/reservations/SO-1')).body).toEqual({
      orderNo: 'SO-1',
      resources: [expect.objectContaining({ slot: 'a.port', state: 'reserved' })],
      releasedAt: null,
    });
  });

  test('knows nothing of an order that never came', async () => {
    const unknown = await network.look('/reservations/SO-9');
    expect(unknown.status).toBe(404);
    expect(unknown.body).toMatchObject({ code: 'not-found' });
  });

  test('lists all that is held page by page, each with its owner', async () => {
    await network.reserve('SO-1', [needs.port(), needs.pair()]);
    await network.reserve('SO-2', [needs.circuit()]);
    const first = await network.look('/held?limit=2');
    const second = await network.look(`/held?limit=2&after=${String(first.body['next'])}`);
    const items = [
      ...(first.body['items'] as { owner: string }[]),
      ...(second.body['items'] as { owner: string }[]),
    ];
    expect(items.map(({ owner }) => owner).sort()).toEqual(['SO-1', 'SO-1', 'SO-2']);
    expect(second.body['next']).toBeNull();
  });
});

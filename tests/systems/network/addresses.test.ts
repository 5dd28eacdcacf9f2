import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

function ids(body: Record<string, unknown>): string[] {
  return (body['items'] as { id: string }[]).map(({ id }) => id);
}

describe('addresses and what is free there', () => {
  let network: NetworkFixture;

  beforeAll(async () => {
    network = await startNetwork();
    await network.stock.address('KM-0001', 'kunming', 2);
    await network.stock.address('KM-0002', 'kunming', 0);
    await network.stock.address('QJ-0001', 'qujing', 1);
    await network.stock.ports('kunming', 4);
    await network.stock.numbers('kunming', 5);
    await network.stock.circuits('kunming', 'qujing', 6);
    await network.stock.circuits('kunming', 'kunming', 7);
  });

  afterAll(() => network.close());

  test('are listed by local network', async () => {
    expect(ids((await network.look('/addresses?localNetwork=kunming')).body)).toEqual(['KM-0001', 'KM-0002']);
  });

  test('are found by part of their text', async () => {
    expect(ids((await network.look(`/addresses?q=${encodeURIComponent('路 QJ')}`)).body)).toEqual([
      'QJ-0001',
    ]);
  });

  test('are searched for literally, never by pattern', async () => {
    expect(ids((await network.look(`/addresses?q=${encodeURIComponent('.*')}`)).body)).toEqual([]);
  });

  test('come in pages', async () => {
    const first = await network.look('/addresses?limit=2');
    expect(first.body['next']).toBe('KM-0002');
    const second = await network.look('/addresses?limit=2&after=KM-0002');
    expect([ids(second.body), second.body['next']]).toEqual([['QJ-0001'], null]);
  });

  test('one is looked up by id', async () => {
    expect((await network.look('/addresses/QJ-0001')).body).toEqual({
      id: 'QJ-0001',
      text: '测试路 QJ-0001 号',
      district: '测试区',
      localNetwork: 'qujing',
    });
    expect((await network.look('/addresses/QJ-0099')).status).toBe(404);
    expect((await network.look('/addresses/nonsense')).status).toBe(400);
  });

  test('show how much is free, which shrinks with each reservation', async () => {
    await network.reserve('SO-1', [needs.pair(), needs.port(), needs.circuit()]);
    expect((await network.look('/capacity?addressId=KM-0001')).body).toEqual({
      addressId: 'KM-0001',
      localNetwork: 'kunming',
      free: {
        'access-pair': 1,
        port: 3,
        number: 5,
        circuit: { kunming: 7, qujing: 5, dali: 0, chuxiong: 0, lijiang: 0 },
      },
    });
  });

  test('show that an address is not reached', async () => {
    expect((await network.look('/capacity?addressId=KM-0002')).body).toMatchObject({
      free: { 'access-pair': 0 },
    });
    expect((await network.look('/capacity?addressId=KM-0404')).status).toBe(404);
  });
});

import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

interface Held {
  readonly owner: string;
  readonly slot: string;
}

function orders(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `SO-${index}`);
}

describe('many exchanges at once', () => {
  let network: NetworkFixture;
  const held = async (): Promise<Held[]> => (await network.look('/held?limit=1000')).body['items'] as Held[];

  beforeEach(async () => {
    network = await startNetwork();
  });

  afterEach(() => network.close());

  test('two want the last circuit: one gets it, the other keeps what it had', async () => {
    await network.stock.ports('kunming', 2);
    await network.stock.circuits('kunming', 'qujing', 1);
    await Promise.all(['SO-1', 'SO-2'].map((orderNo) => network.reserve(orderNo, [needs.port()])));
    const answers = await Promise.all(
      ['SO-1', 'SO-2'].map((orderNo) => network.exchange(orderNo, [needs.circuit()])),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'no-resource')).toHaveLength(1);
    expect((await held()).map(({ slot }) => slot).sort()).toEqual(['a.port', 'line.circuit']);
    expect(new Set((await held()).map(({ owner }) => owner)).size).toBe(2);
  });

  test('one request sent many times at once has one effect and one answer', async () => {
    await network.stock.ports('kunming', 1);
    await network.stock.circuits('kunming', 'qujing', 20);
    await network.reserve('SO-1', [needs.port()]);
    const answers = await Promise.all(
      orders(15).map(() => network.exchange('SO-1', [needs.circuit()], 'one-key')),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(await held()).toHaveLength(1);
  });

  test('orders that go to and fro with hardly anything free always hold one thing, and are told so', async () => {
    await network.stock.ports('kunming', 6);
    await network.stock.numbers('kunming', 6);
    await Promise.all(orders(8).map((orderNo) => network.exchange(orderNo, [needs.port()])));
    const holders = new Set((await held()).map(({ owner }) => owner));
    expect(holders.size).toBe(6);
    for (let round = 0; round < 6; round += 1) {
      const answers = await Promise.all(
        orders(8).map((orderNo, index) =>
          network.exchange(orderNo, [(index + round) % 2 === 0 ? needs.port('x') : needs.number('x')]),
        ),
      );
      expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    }
    const owners = (await held()).map(({ owner }) => owner);
    expect(new Set(owners).size).toBe(owners.length);
    for (const owner of holders) expect(owners).toContain(owner);
  });

  test('an exchange racing a release never leaves a resource with the order', async () => {
    await network.stock.ports('kunming', 40);
    await network.stock.numbers('kunming', 40);
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        orders(8).map(async (order) => {
          const orderNo = `${order}-${round}`;
          await network.reserve(orderNo, [needs.port()]);
          await Promise.all([
            network.exchange(orderNo, [needs.number()]),
            network.release(orderNo),
            network.exchange(orderNo, [needs.port('b.port')]),
          ]);
        }),
      );
      expect(await held()).toEqual([]);
    }
  });
});

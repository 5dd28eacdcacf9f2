import { startCallbackReceiver } from '../support/callback-receiver';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

interface Held {
  readonly id: string;
  readonly owner: string;
  readonly slot: string;
}

function orders(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `SO-${index}`);
}

describe('many at once', () => {
  let network: NetworkFixture;
  const held = async (): Promise<Held[]> => (await network.look('/held?limit=1000')).body['items'] as Held[];

  beforeEach(async () => {
    network = await startNetwork();
  });

  afterEach(() => network.close());

  test('200 orders want one of 100 circuits: exactly 100 get one, nobody two', async () => {
    await network.stock.circuits('kunming', 'qujing', 100);
    const answers = await Promise.all(
      orders(200).map((orderNo) => network.reserve(orderNo, [needs.circuit()])),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(answers.filter(({ body }) => body['code'] === 'no-resource')).toHaveLength(100);
    expect(new Set((await held()).map(({ owner }) => owner)).size).toBe(100);
  });

  test('orders that need two kinds never leave half of them held', async () => {
    await network.stock.circuits('kunming', 'qujing', 30);
    await network.stock.ports('kunming', 20);
    const answers = await Promise.all(
      orders(60).map((orderNo) => network.reserve(orderNo, [needs.circuit(), needs.port()])),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(await held()).toHaveLength(40);
  });

  test('one request sent many times at once has one effect and one answer', async () => {
    await network.stock.ports('kunming', 50);
    const answers = await Promise.all(
      orders(25).map(() => network.reserve('SO-1', [needs.port()], 'one-key')),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(await held()).toHaveLength(1);
  });

  test('requests for one order under many keys give each slot one resource', async () => {
    await network.stock.ports('kunming', 50);
    const answers = await Promise.all(orders(25).map((key) => network.reserve('SO-1', [needs.port()], key)));
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(await held()).toHaveLength(1);
  });

  test.each([
    ['of an order not seen before', false],
    ['of an order that holds something already', true],
  ])('a late reservation %s, racing a release, never leaves a resource with it', async (_what, known) => {
    await network.stock.ports('kunming', 40);
    await network.stock.numbers('kunming', 40);
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(
        orders(8).map(async (order) => {
          const orderNo = `${order}-${round}`;
          if (known) await network.reserve(orderNo, [needs.number()]);
          const calls = [
            () => network.reserve(orderNo, [needs.port()]),
            () => network.release(orderNo),
            () => network.reserve(orderNo, [needs.port('b.port'), needs.number()]),
          ];
          await Promise.all(calls.sort(() => Math.random() - 0.5).map((call) => call()));
        }),
      );
      expect(await held()).toEqual([]);
    }
  });

  test('an activation racing a release leaves the service active or everything free, never a mix', async () => {
    const receiver = await startCallbackReceiver();
    await network.stock.ports('kunming', 40);
    await Promise.all(
      orders(40).map(async (orderNo) => {
        await network.reserve(orderNo, [needs.port()]);
        await network.activate(orderNo, receiver.url);
        const released = await network.release(orderNo);
        const { body } = await network.look(`/activations/${orderNo}`);
        expect([released.status, body['state']]).toEqual(
          released.status === 200 ? [200, 'none'] : [409, 'active'],
        );
      }),
    );
    const active = new Set((await held()).map(({ owner }) => owner));
    await receiver.hears(active.size);
    expect(new Set(receiver.received.map(({ body }) => body['orderNo']))).toEqual(active);
    await receiver.close();
  });
});

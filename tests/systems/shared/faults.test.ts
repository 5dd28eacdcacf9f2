import { networkCollections } from '../../../systems/network/collections';
import { ask } from '../support/http';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('the faults a system can be given', () => {
  let network: NetworkFixture;

  beforeEach(async () => {
    network = await startNetwork({ activationDelayMs: 7 });
    await network.stock.ports('kunming', 3);
  });

  afterEach(() => network.close());

  const calm = {
    errorRate: 0,
    timeoutRate: 0,
    lostAnswerRate: 0,
    latencyMs: 0,
    failNext: 0,
    duplicateCallbackRate: 0,
    activationDelayMs: 7,
  };
  const heldNow = () =>
    networkCollections(network.db).resources.countDocuments({ owner: { $type: 'string' } });

  test('are none at first, are set as a whole, and cleared', async () => {
    expect((await network.look('/_faults')).body).toEqual(calm);
    await network.faults({ errorRate: 0.5 });
    expect((await network.faults({ latencyMs: 20 })).body).toEqual({ ...calm, latencyMs: 20 });
    expect((await ask('DELETE', `${network.url}/_faults`)).body).toEqual(calm);
    expect((await network.look('/_faults')).body).toEqual(calm);
  });

  test.each([{ errorRate: 1.1 }, { latencyMs: -1 }, { failNext: 0.5 }, { nonsense: 1 }])(
    'refuse %j',
    async (faults) => {
      const refused = await network.faults(faults);
      expect([refused.status, refused.body['code']]).toEqual([400, 'invalid-request']);
    },
  );

  test('an error: answered 503, nothing done', async () => {
    await network.faults({ errorRate: 1 });
    const failed = await network.reserve('SO-1', [needs.port()]);
    expect([failed.status, failed.body['code']]).toEqual([503, 'unavailable']);
    expect(await heldNow()).toBe(0);
  });

  test('the next calls fail, exactly so many', async () => {
    await network.faults({ failNext: 2 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await network.look('/held')).status);
    expect(statuses).toEqual([503, 503, 200, 200]);
  });

  test('a hang: no answer, nothing done', async () => {
    await network.faults({ timeoutRate: 1 });
    const call = ask('GET', `${network.url}/held`, { timeoutMs: 200 });
    await expect(call).rejects.toThrow(/timeout/i);
    expect(await heldNow()).toBe(0);
  });

  test('a lost answer: done, and the same key fetches the answer', async () => {
    await network.faults({ lostAnswerRate: 1 });
    await expect(network.reserve('SO-1', [needs.port()], 'k1')).rejects.toThrow(/fetch failed/);
    expect(await heldNow()).toBe(1);
    await ask('DELETE', `${network.url}/_faults`);
    expect((await network.reserve('SO-1', [needs.port()], 'k1')).status).toBe(201);
    expect(await heldNow()).toBe(1);
  });

  test('latency: the answer takes at least so long', async () => {
    await network.faults({ latencyMs: 150 });
    await expect(ask('GET', `${network.url}/held`, { timeoutMs: 100 })).rejects.toThrow(/timeout/i);
    expect((await network.look('/held')).status).toBe(200);
  });

  test('never befall the switchboard, the documentation and the liveness', async () => {
    await network.faults({ errorRate: 1, lostAnswerRate: 1, timeoutRate: 1 });
    const statuses = await Promise.all(
      ['/_faults', '/livez', '/openapi.json'].map(async (path) => (await network.look(path)).status),
    );
    expect(statuses).toEqual([200, 200, 200]);
  });

  test('strike by chance at rates between', async () => {
    await network.faults({ errorRate: 0.5 });
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async () => (await network.look('/held')).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  });

  test('leave an order whole through any weather', async () => {
    await network.faults({ errorRate: 0.3, lostAnswerRate: 0.4 });
    const reserveUntilAnswered = async (orderNo: string): Promise<number> => {
      for (;;) {
        const heard = await network.reserve(orderNo, [needs.port()], `reserve/${orderNo}`).catch(() => null);
        if (heard !== null && heard.status !== 503) return heard.status;
      }
    };
    const statuses = await Promise.all(['SO-1', 'SO-2', 'SO-3', 'SO-4', 'SO-5'].map(reserveUntilAnswered));
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 409)).toHaveLength(2);
    expect(await heldNow()).toBe(3);
  });
});

import { createNetworkClient } from '../../../activities/adapters/network-client';
import { SystemUnavailable } from '../../../activities/adapters/system-unavailable';
import type { NetworkPort } from '../../../activities/ports';
import { startCallbackReceiver, type CallbackReceiver } from '../../systems/support/callback-receiver';
import { startNetwork, type NetworkFixture } from '../../systems/support/network-fixture';
import { needs } from '../../systems/support/needs';

describe('the network as the processes see it', () => {
  let system: NetworkFixture;
  let receiver: CallbackReceiver;
  let network: NetworkPort;

  beforeEach(async () => {
    [system, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
    await system.stock.ports('kunming', 1);
    network = createNetworkClient({ baseUrl: system.url, timeoutMs: 2_000, callbackUrl: receiver.url });
  });

  afterEach(() => Promise.all([system.close(), receiver.close()]));

  const port = { slot: 'a.port', type: 'port', id: 'PRT-KM-1' };

  test('gives an order its resources', async () => {
    expect(await network.reserve('k1', 'SO-1', [needs.port()])).toEqual([{ ...port, state: 'reserved' }]);
    expect(await network.look('SO-1')).toEqual({
      resources: [{ ...port, state: 'reserved' }],
      active: false,
    });
  });

  test('refuses when nothing is free', async () => {
    await network.reserve('k1', 'SO-1', [needs.port()]);
    await expect(network.reserve('k2', 'SO-2', [needs.port()])).rejects.toMatchObject({
      name: 'BusinessError',
      code: 'no-resource',
      message: 'Nothing free for a.port',
    });
  });

  test('takes resources back, and refuses them to that order afterwards', async () => {
    await network.reserve('k1', 'SO-1', [needs.port()]);
    expect(await network.release('k2', 'SO-1')).toEqual([{ ...port, state: 'released' }]);
    await expect(network.reserve('k3', 'SO-1', [needs.port()])).rejects.toMatchObject({
      code: 'released-before',
    });
  });

  test('taking back from an order that holds nothing is fine', async () => {
    expect(await network.release('k1', 'SO-1')).toEqual([]);
  });

  test('refuses an address out of reach', async () => {
    await expect(network.reserve('k1', 'SO-1', [needs.pair()])).rejects.toMatchObject({
      code: 'address-not-served',
    });
  });

  test('refuses what a system refuses by a code of its own as a conflict', async () => {
    await expect(network.activate('k1', 'SO-1', 'ref')).rejects.toMatchObject({
      name: 'BusinessError',
      code: 'conflict',
    });
  });

  test('activates, reports by callback, and says so when asked again', async () => {
    await network.reserve('k1', 'SO-1', [needs.port()]);
    expect(await network.activate('k2', 'SO-1', 'ref-7')).toEqual({ state: 'pending' });
    const [callback] = await receiver.hears(1);
    expect(callback?.body).toMatchObject({ ref: 'ref-7', orderNo: 'SO-1' });
    expect(await network.activate('k2', 'SO-1', 'ref-8')).toEqual({
      state: 'active',
      activatedAt: callback?.body['activatedAt'],
    });
    expect(await network.look('SO-1')).toEqual({
      resources: [{ ...port, state: 'in-service' }],
      active: true,
    });
  });

  test('does not take back what an active service uses', async () => {
    await network.reserve('k1', 'SO-1', [needs.port()]);
    await network.activate('k2', 'SO-1', 'ref');
    await receiver.hears(1);
    await expect(network.release('k3', 'SO-1')).rejects.toMatchObject({ code: 'past-point-of-no-return' });
  });

  test('knows an order that never came as one that holds nothing', async () => {
    expect(await network.look('SO-9')).toEqual({ resources: [], active: false });
  });

  test.each([{ errorRate: 1 }, { lostAnswerRate: 1 }, { failNext: 1 }])(
    'with %j it may be tried again',
    async (faults) => {
      await system.faults(faults);
      await expect(network.reserve('k1', 'SO-1', [needs.port()])).rejects.toBeInstanceOf(SystemUnavailable);
      await system.faults({});
      expect(await network.reserve('k1', 'SO-1', [needs.port()])).toHaveLength(1);
    },
  );

  test('a hang ends with the time-out and may be tried again', async () => {
    const hasty = createNetworkClient({ baseUrl: system.url, timeoutMs: 100, callbackUrl: receiver.url });
    await system.faults({ timeoutRate: 1 });
    await expect(hasty.release('k1', 'SO-1')).rejects.toThrow(/did not answer within 100 ms/);
    await system.faults({});
    expect(await network.release('k1', 'SO-1')).toEqual([]);
  });
});

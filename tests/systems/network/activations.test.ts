import { createHmac } from 'node:crypto';
import { startCallbackReceiver, type CallbackReceiver } from '../support/callback-receiver';
import { callbackSecret, startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('activating a service', () => {
  let network: NetworkFixture;
  let receiver: CallbackReceiver;

  beforeEach(async () => {
    [network, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
    await network.stock.ports('kunming', 1);
    await network.reserve('SO-1', [needs.port()]);
  });

  afterEach(() => Promise.all([network.close(), receiver.close()]));

  test('is taken at once and reported by callback when it is done', async () => {
    const asked = await network.activate('SO-1', receiver.url, 'ref-7');
    expect(asked.status).toBe(202);
    expect(asked.body).toEqual({ state: 'pending' });
    const [callback] = await receiver.hears(1);
    expect(callback?.body).toEqual({
      ref: 'ref-7',
      orderNo: 'SO-1',
      state: 'active',
      activatedAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    });
  });

  test('puts the resources into service', async () => {
    await network.activate('SO-1', receiver.url);
    await receiver.hears(1);
    expect((await network.look('/reservations/SO-1')).body['resources']).toMatchObject([
      { state: 'in-service' },
    ]);
  });

  test('the callback is signed per Standard Webhooks', async () => {
    await network.activate('SO-1', receiver.url);
    const [callback] = await receiver.hears(1);
    const {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    } = callback?.headers ?? {};
    const key = Buffer.from(callbackSecret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key)
      .update([id, timestamp, callback?.text].join('.'))
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
  });

  test('asked again when active, the answer says so', async () => {
    await network.activate('SO-1', receiver.url);
    const [callback] = await receiver.hears(1);
    const again = await network.activate('SO-1', receiver.url);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ state: 'active', activatedAt: callback?.body['activatedAt'] });
    expect((await network.look('/activations/SO-1')).body).toEqual({ orderNo: 'SO-1', ...again.body });
  });

  test('asked again while pending, it is not put off, and only the latest reference is reported to', async () => {
    await network.faults({ activationDelayMs: 500 });
    await network.activate('SO-1', receiver.url, 'first');
    expect((await network.look('/activations/SO-1')).body).toMatchObject({
      state: 'pending',
      activatedAt: null,
    });
    await network.faults({ activationDelayMs: 3_600_000 });
    await network.activate('SO-1', receiver.url, 'second');
    await receiver.hears(1);
    expect(receiver.received.map(({ body }) => body['ref'])).toEqual(['second']);
  });

  test('needs resources', async () => {
    expect((await network.activate('SO-2', receiver.url)).body).toMatchObject({ code: 'nothing-reserved' });
  });

  test('is unknown for an order that never came', async () => {
    expect((await network.look('/activations/SO-9')).status).toBe(404);
  });

  test('goes on when the system is restarted meanwhile', async () => {
    await network.faults({ activationDelayMs: 300 });
    await network.activate('SO-1', receiver.url, 'ref-7');
    await network.restart();
    const [callback] = await receiver.hears(1);
    expect(callback?.body).toMatchObject({ ref: 'ref-7', orderNo: 'SO-1' });
  });
});

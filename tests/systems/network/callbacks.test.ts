import { networkCollections } from '../../../systems/network/collections';
import { startCallbackReceiver, type CallbackReceiver } from '../support/callback-receiver';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('reporting by callback', () => {
  let network: NetworkFixture;
  let receiver: CallbackReceiver;

  const start = async (options: { giveUpAfterMs?: number } = {}): Promise<void> => {
    [network, receiver] = await Promise.all([startNetwork(options), startCallbackReceiver()]);
    await network.stock.ports('kunming', 1);
    await network.reserve('SO-1', [needs.port()]);
  };
  const ended = async (state: string): Promise<number> => {
    const { callbacks } = networkCollections(network.db);
    for (;;) {
      const [message] = await callbacks.find({ orderNo: 'SO-1' }).toArray();
      if (message?.state === state) return message.attempts;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  afterEach(() => Promise.all([network.close(), receiver.close()]));

  test('is repeated until it is taken, always as the same message', async () => {
    await start();
    receiver.answersNext(500, 503, 302);
    await network.activate('SO-1', receiver.url);
    expect(await ended('delivered')).toBe(4);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test.each([404, 410])('stops when nobody wants it (%i)', async (status) => {
    await start();
    receiver.answersNext(status);
    await network.activate('SO-1', receiver.url);
    expect(await ended('unwanted')).toBe(1);
    expect((await network.look('/activations/SO-1')).body).toMatchObject({ state: 'active' });
  });

  test('is given up in the end', async () => {
    await start({ giveUpAfterMs: 2_000 });
    await network.activate('SO-1', 'http://127.0.0.1:9/nobody-here');
    expect(await ended('given-up')).toBeGreaterThan(1);
  });

  test('an undelivered one is sent after a restart', async () => {
    await start();
    const { url } = receiver;
    receiver.answersNext(...Array.from({ length: 1000 }, () => 500));
    await network.activate('SO-1', url);
    await receiver.hears(2);
    await network.restart();
    const before = receiver.received.length;
    await receiver.hears(before + 1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('can be made to come twice', async () => {
    await start();
    await network.faults({ duplicateCallbackRate: 1 });
    await network.activate('SO-1', receiver.url);
    const [first, second] = await receiver.hears(2);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toEqual(first?.body);
  });
});

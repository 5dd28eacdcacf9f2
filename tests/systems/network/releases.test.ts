import { startCallbackReceiver, type CallbackReceiver } from '../support/callback-receiver';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('giving resources back', () => {
  let network: NetworkFixture;
  let receiver: CallbackReceiver;

  beforeEach(async () => {
    [network, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
    await network.stock.ports('kunming', 1);
  });

  afterEach(() => Promise.all([network.close(), receiver.close()]));

  test('frees them for the next order', async () => {
    await network.reserve('SO-1', [needs.port()]);
    const { status, body } = await network.release('SO-1');
    expect(status).toBe(200);
    expect(body).toEqual({ released: [{ slot: 'a.port', type: 'port', id: 'PRT-KM-1', state: 'released' }] });
    expect((await network.reserve('SO-2', [needs.port()])).status).toBe(201);
  });

  test('refuses the order any reservation afterwards', async () => {
    await network.reserve('SO-1', [needs.port()]);
    await network.release('SO-1');
    const late = await network.reserve('SO-1', [needs.port()]);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'released-before' });
  });

  test('an order that holds nothing gets its tombstone all the same', async () => {
    expect((await network.release('SO-1')).body).toEqual({ released: [] });
    expect((await network.reserve('SO-1', [needs.port()])).body).toMatchObject({ code: 'released-before' });
  });

  test('again gives the same answer and takes nothing from others', async () => {
    await network.reserve('SO-1', [needs.port()]);
    const first = await network.release('SO-1');
    await network.reserve('SO-2', [needs.port()]);
    expect((await network.release('SO-1')).body).toEqual(first.body);
    expect((await network.look('/held')).body['items']).toMatchObject([{ owner: 'SO-2' }]);
  });

  test('is refused while the service is active', async () => {
    await network.reserve('SO-1', [needs.port()]);
    await network.activate('SO-1', receiver.url);
    await receiver.hears(1);
    const refused = await network.release('SO-1');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'in-service' });
    expect((await network.look('/held')).body['items']).toMatchObject([
      { owner: 'SO-1', state: 'in-service' },
    ]);
  });

  test('drops an activation under way', async () => {
    await network.faults({ activationDelayMs: 60_000 });
    await network.reserve('SO-1', [needs.port()]);
    await network.activate('SO-1', receiver.url);
    await network.release('SO-1');
    expect((await network.look('/activations/SO-1')).body).toMatchObject({ state: 'none' });
    expect((await network.activate('SO-1', receiver.url)).body).toMatchObject({ code: 'released-before' });
  });
});

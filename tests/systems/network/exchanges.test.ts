import { startCallbackReceiver, type CallbackReceiver } from '../support/callback-receiver';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('exchanging what an order holds for what it needs', () => {
  let network: NetworkFixture;
  let receiver: CallbackReceiver;

  beforeEach(async () => {
    [network, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
    await network.stock.address('KM-0001', 'kunming', 1);
    await network.stock.ports('kunming', 1);
    await network.stock.ports('qujing', 1);
    await network.stock.circuits('kunming', 'qujing', 1);
  });

  afterEach(() => Promise.all([network.close(), receiver.close()]));

  const heldNow = async (): Promise<unknown> => (await network.look('/held')).body['items'];
  const kunmingPort = { type: 'port', id: 'PRT-KM-1' };
  const qujingPort = { type: 'port', id: 'PRT-QJ-1' };
  const circuit = { type: 'circuit', id: 'CIR-KM-QJ-1' };

  test('keeps what fits, gives back the rest, reserves what is missing', async () => {
    await network.reserve('SO-1', [needs.pair(), needs.port('b.port')]);
    const { status, body } = await network.exchange('SO-1', [
      needs.pair(),
      needs.port('b.port', 'qujing'),
      needs.circuit(),
    ]);
    expect(status).toBe(200);
    expect(body).toEqual({
      orderNo: 'SO-1',
      held: [
        { slot: 'a.access-pair', type: 'access-pair', id: 'KM-0001-P1', state: 'reserved' },
        { slot: 'b.port', ...qujingPort, state: 'reserved' },
        { slot: 'line.circuit', ...circuit, state: 'reserved' },
      ],
      released: [{ slot: 'b.port', ...kunmingPort, state: 'released' }],
    });
    expect((await network.look('/reservations/SO-1')).body).toMatchObject({
      resources: body['held'],
      releasedAt: null,
    });
  });

  test('frees what it gives back for the next order', async () => {
    await network.reserve('SO-1', [needs.port()]);
    await network.exchange('SO-1', [needs.circuit()]);
    expect((await network.reserve('SO-2', [needs.port()])).status).toBe(201);
  });

  test('changes nothing when all fits', async () => {
    await network.reserve('SO-1', [needs.port()]);
    const before = await heldNow();
    expect((await network.exchange('SO-1', [needs.port()])).body).toMatchObject({
      held: [{ slot: 'a.port', ...kunmingPort }],
      released: [],
    });
    expect(await heldNow()).toEqual(before);
  });

  test('a circuit that serves another hop of a longer route stays with the order', async () => {
    await network.stock.circuits('kunming', 'chuxiong', 1);
    await network.reserve('SO-1', [needs.circuit()]);
    const { body } = await network.exchange('SO-1', [
      needs.circuit('line.circuit.1', ['chuxiong', 'kunming']),
      needs.circuit('line.circuit.2', ['kunming', 'qujing']),
    ]);
    expect(body).toMatchObject({
      held: [{ slot: 'line.circuit.1' }, { slot: 'line.circuit.2', ...circuit }],
      released: [],
    });
  });

  test('two ends can change places although nothing else is free', async () => {
    await network.reserve('SO-1', [needs.port('a.port'), needs.port('b.port', 'qujing')]);
    const { body } = await network.exchange('SO-1', [needs.port('a.port', 'qujing'), needs.port('b.port')]);
    expect(body).toMatchObject({
      held: [
        { slot: 'a.port', ...qujingPort },
        { slot: 'b.port', ...kunmingPort },
      ],
      released: [],
    });
  });

  test('reserves everything for an order that held nothing', async () => {
    expect((await network.exchange('SO-1', [needs.port()])).body).toMatchObject({
      held: [{ slot: 'a.port', ...kunmingPort }],
      released: [],
    });
  });

  test('is refused as a whole when something is short, and changes nothing', async () => {
    await network.reserve('SO-1', [needs.port()]);
    const before = await heldNow();
    const refused = await network.exchange('SO-1', [needs.circuit(), needs.number('a.number')]);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'no-resource', short: ['a.number'] });
    expect(await heldNow()).toEqual(before);
  });

  test('is refused to an order that gave its resources back for good', async () => {
    await network.reserve('SO-1', [needs.port()]);
    await network.release('SO-1');
    const refused = await network.exchange('SO-1', [needs.circuit()]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'released-before']);
    expect(await heldNow()).toEqual([]);
  });

  test('is refused once the service is active', async () => {
    await network.reserve('SO-1', [needs.port()]);
    await network.activate('SO-1', receiver.url);
    await receiver.hears(1);
    const refused = await network.exchange('SO-1', [needs.circuit()]);
    expect([refused.status, refused.body['code']]).toEqual([409, 'in-service']);
    expect(await heldNow()).toMatchObject([{ ...kunmingPort, owner: 'SO-1', state: 'in-service' }]);
  });

  test('under way, an activation puts into service what the order holds in the end', async () => {
    await network.faults({ activationDelayMs: 500 });
    await network.reserve('SO-1', [needs.port()]);
    await network.activate('SO-1', receiver.url);
    await network.exchange('SO-1', [needs.circuit()]);
    await receiver.hears(1);
    expect(await heldNow()).toMatchObject([{ ...circuit, owner: 'SO-1', state: 'in-service' }]);
  });

  test('refuses an address outside the local network named', async () => {
    const refused = await network.exchange('SO-1', [needs.pair('a.access-pair', 'QJ-0001')]);
    expect([refused.status, refused.body['code']]).toEqual([422, 'address-not-served']);
  });

  test.each([
    ['no needs', []],
    ['a slot twice', [needs.port('a'), needs.circuit('a')]],
  ])('refuses %s', async (_what, asked) => {
    const refused = await network.exchange('SO-1', asked);
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid-request']);
  });
});

describe('an exchange sent again', () => {
  let network: NetworkFixture;

  beforeEach(async () => {
    network = await startNetwork();
    await network.stock.ports('kunming', 2);
    await network.stock.circuits('kunming', 'qujing', 2);
    await network.reserve('SO-1', [needs.port()]);
  });

  afterEach(() => network.close());

  test('with its key is answered as it was first, without further effect', async () => {
    const first = await network.exchange('SO-1', [needs.circuit()], 'k1');
    await network.exchange('SO-1', [needs.port()], 'k2');
    const again = await network.exchange('SO-1', [needs.circuit()], 'k1');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await network.look('/held')).body['items']).toMatchObject([{ slot: 'a.port' }]);
  });

  test.each([
    ['other needs', () => network.exchange('SO-1', [needs.port()], 'k1')],
    ['another order', () => network.exchange('SO-2', [needs.circuit()], 'k1')],
    ['a reservation', () => network.reserve('SO-1', [needs.circuit()], 'k1')],
  ])('is refused when its key comes with %s', async (_what, send) => {
    await network.exchange('SO-1', [needs.circuit()], 'k1');
    const refused = await send();
    expect([refused.status, refused.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  test('with the key of a refused one succeeds once the cause is gone', async () => {
    expect((await network.exchange('SO-1', [needs.number()], 'k1')).status).toBe(409);
    await network.stock.numbers('kunming', 1);
    expect((await network.exchange('SO-1', [needs.number()], 'k1')).status).toBe(200);
  });

  test('after a lost answer fetches the answer', async () => {
    await network.faults({ lostAnswerRate: 1 });
    await expect(network.exchange('SO-1', [needs.circuit()], 'k1')).rejects.toThrow(/fetch failed/);
    await network.faults({});
    expect((await network.exchange('SO-1', [needs.circuit()], 'k1')).body).toMatchObject({
      held: [{ slot: 'line.circuit' }],
      released: [{ slot: 'a.port' }],
    });
  });

  test('after a failed call has its effect once', async () => {
    await network.faults({ failNext: 1 });
    const failed = await network.exchange('SO-1', [needs.circuit()], 'k1');
    expect([failed.status, failed.body['code']]).toEqual([503, 'unavailable']);
    expect((await network.look('/held')).body['items']).toMatchObject([{ slot: 'a.port' }]);
    expect((await network.exchange('SO-1', [needs.circuit()], 'k1')).status).toBe(200);
  });
});

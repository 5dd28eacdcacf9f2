import { startCallbackReceiver, type CallbackReceiver } from '../support/callback-receiver';
import { ask, type Heard } from '../support/http';
import { needs } from '../support/needs';
import { startNetwork, type NetworkFixture } from '../support/network-fixture';

let keys = 0;

describe('ending services', () => {
  let network: NetworkFixture;
  let receiver: CallbackReceiver;

  beforeEach(async () => {
    [network, receiver] = await Promise.all([startNetwork(), startCallbackReceiver()]);
    await network.stock.ports('kunming', 3);
  });

  afterEach(() => Promise.all([network.close(), receiver.close()]));

  const post = (path: string, body: object): Promise<Heard> =>
    ask('POST', `${network.url}${path}`, { body, key: `k-${(keys += 1)}` });
  const end = (path: string, ...orders: string[]) => post(path, { orders });
  const inspect = async (...orders: string[]) =>
    (await post('/inspections', { orders, resources: [] })).body['orders'];

  async function serve(orderNo: string, count: number): Promise<string[]> {
    const slots = Array.from({ length: count }, (_, n) => needs.port(`${n}.port`));
    const { body } = await network.reserve(orderNo, slots);
    await network.activate(orderNo, receiver.url);
    await receiver.hears(1);
    return (body['resources'] as { id: string }[]).map(({ id }) => id);
  }

  test('a service is disconnected, then gives back what it holds, then its access', async () => {
    await serve('SO-1', 2);
    expect(await inspect('SO-1')).toMatchObject([{ service: 'active', access: 'granted' }]);
    expect((await end('/retirements', 'SO-1')).body).toMatchObject({ code: 'in-service' });
    expect((await end('/disconnections', 'SO-1')).body).toMatchObject({ orders: [{ state: 'ceased' }] });
    const { body } = await end('/retirements', 'SO-1');
    expect(body).toMatchObject({ orders: [{ released: [{}, {}], kept: [] }] });
    await end('/access-removals', 'SO-1');
    expect(await inspect('SO-1')).toEqual([
      { orderNo: 'SO-1', held: [], service: 'ceased', access: 'removed' },
    ]);
    expect((await network.look('/held')).body['items']).toEqual([]);
  });

  test('asked again, under whatever key, it is the same, and what somebody else has by then is theirs', async () => {
    await serve('SO-1', 3);
    await end('/disconnections', 'SO-1');
    const first = await end('/retirements', 'SO-1');
    await network.reserve('SO-2', [needs.port()]);
    expect((await end('/disconnections', 'SO-1')).status).toBe(200);
    expect((await end('/retirements', 'SO-1')).body).toEqual(first.body);
    expect((await network.look('/held')).body['items']).toMatchObject([{ owner: 'SO-2' }]);
  });

  test('a late activation or reservation of what has ended is refused', async () => {
    await serve('SO-1', 1);
    await end('/disconnections', 'SO-1');
    expect((await network.activate('SO-1', receiver.url)).body).toMatchObject({ code: 'released-before' });
    await end('/retirements', 'SO-1');
    expect((await network.reserve('SO-1', [needs.port('x')])).body).toMatchObject({
      code: 'released-before',
    });
  });

  test('of a shared resource only the own share ends, whoever owns it', async () => {
    const [first = ''] = await serve('SO-1', 1);
    await network.reserve('SO-2', [needs.port()]);
    const share = { body: { orderNo: 'SO-2', slot: 'shared' } };
    expect((await ask('POST', `${network.url}/resources/${first}/shares`, share)).body).toMatchObject({
      users: ['SO-1', 'SO-2'],
    });
    await end('/disconnections', 'SO-1');
    await end('/retirements', 'SO-1');
    expect((await network.look(`/resources/${first}`)).body).toMatchObject({
      users: ['SO-2'],
      state: 'in-service',
    });
    await ask('POST', `${network.url}/resources/${first}/shares`, { body: { orderNo: 'SO-3', slot: 's' } });
    await end('/retirements', 'SO-3');
    expect((await network.look(`/resources/${first}`)).body).toMatchObject({ users: ['SO-2'] });
  });

  test('a faulty resource stays, is given to nobody, and goes once it is good', async () => {
    const [faulty = ''] = await serve('SO-1', 1);
    const condition = (to: string) =>
      ask('PUT', `${network.url}/resources/${faulty}/condition`, { body: { condition: to } });
    await condition('faulty');
    await end('/disconnections', 'SO-1');
    expect((await end('/retirements', 'SO-1')).body).toMatchObject({
      orders: [{ released: [], kept: [{ id: faulty, why: 'faulty', localNetwork: 'kunming' }] }],
    });
    await condition('good');
    expect((await end('/retirements', 'SO-1')).body).toMatchObject({
      orders: [{ released: [{ id: faulty }], kept: [] }],
    });
    await condition('faulty');
    const all = ['1', '2', '3'].map((slot) => needs.port(slot));
    expect((await network.reserve('SO-9', all)).body).toMatchObject({ code: 'no-resource' });
  });

  test('many at once, at the same time: each resource is given back once', async () => {
    await serve('SO-1', 3);
    await end('/disconnections', 'SO-1');
    const answers = await Promise.all([1, 2, 3, 4].map(() => end('/retirements', 'SO-1')));
    const lists = answers.map(({ body }) => JSON.stringify(body));
    expect(new Set(lists).size).toBe(1);
    expect(JSON.parse(lists[0] ?? '')).toMatchObject({ orders: [{ released: [{}, {}, {}] }] });
  });

  test('what is served is listed in pages', async () => {
    for (const orderNo of ['SO-1', 'SO-2', 'SO-3']) {
      await network.reserve(orderNo, [needs.port()]);
      await network.activate(orderNo, receiver.url);
    }
    await receiver.hears(3);
    await end('/disconnections', 'SO-2');
    const { body } = await network.look('/services?limit=1');
    expect(body).toMatchObject({ items: [{ orderNo: 'SO-1' }], next: 'SO-1' });
    expect((await network.look('/services?after=SO-1')).body).toMatchObject({
      items: [{ orderNo: 'SO-3' }],
      next: null,
    });
  });
});

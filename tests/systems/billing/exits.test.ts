import { ask } from '../support/http';
import { startSystem, type ServedFixture } from '../support/served';

describe('settling an exit', () => {
  let billing: ServedFixture;
  const since = '2026-11-20T08:00:00.000Z';
  const until = '2026-12-01T00:00:00.000Z';

  beforeEach(async () => {
    billing = await startSystem('billing');
  });

  afterEach(() => billing.close());

  const post = (path: string, key: string, body: object) =>
    ask('POST', `${billing.url}${path}`, { key, body });
  const look = async (path: string) => (await ask('GET', `${billing.url}${path}`)).body;
  const bill = (orderNo: string) =>
    post('/subscriptions', `start-${orderNo}`, {
      orderNo,
      customerNo: 'C-1001',
      productCode: 'ddn',
      bandwidthKbps: 2048,
      since,
    });
  const owe = (arrearsCny: number) => ask('PUT', `${billing.url}/accounts/C-1001`, { body: { arrearsCny } });
  const settle = (key: string) =>
    post('/settlements', key, { exitNo: 'EX-1', customerNo: 'C-1001', orders: ['SO-1'] });

  test('stops several orders at once; the first end counts', async () => {
    await bill('SO-1');
    await post('/subscriptions/SO-1/stop', 'k0', { until: since });
    const orders = ['SO-1', 'SO-2'];
    const { body } = await post('/stops', 'k1', { orders, until });
    expect(body).toMatchObject({
      orders: [
        { state: 'stopped', until: since },
        { state: 'none', until },
      ],
    });
    expect((await post('/stops', 'k1', { orders, until })).body).toEqual(body);
  });

  test('draws the final account once, and not while something is billed', async () => {
    await bill('SO-1');
    expect((await settle('k1')).body).toMatchObject({ code: 'still-billed' });
    await post('/stops', 'k2', { orders: ['SO-1'], until });
    await owe(300);
    const drawn = await settle('k3');
    expect(drawn.body).toMatchObject({ arrearsCny: 300, state: 'open', how: null });
    await owe(500);
    expect((await settle('k4')).body).toEqual(drawn.body);
  });

  test('without arrears there is nothing to decide', async () => {
    expect((await settle('k1')).body).toMatchObject({ state: 'settled', how: 'nothing-due' });
  });

  test.each([
    ['paid', 0],
    ['written-off', 0],
    ['instalments', 300],
  ])('closed as %s it leaves no arrears', async (how, instalmentsCny) => {
    await owe(300);
    await settle('k1');
    const close = () => post('/settlements/EX-1/close', 'k2', { how, documentRef: 'D-1' });
    expect((await close()).body).toMatchObject({ state: 'settled', how });
    await close();
    expect(await look('/accounts/C-1001')).toEqual({ customerNo: 'C-1001', arrearsCny: 0, instalmentsCny });
  });

  test('bills under another contract, and says so', async () => {
    await bill('SO-1');
    await post('/transfers', 'k1', { orders: ['SO-1'], contractNo: 'CT-2' });
    const { body } = await post('/inspections', 'k2', { orders: ['SO-1', 'SO-9'] });
    expect(body).toEqual({
      orders: [
        { orderNo: 'SO-1', state: 'billing', customerNo: 'C-1001', contractNo: 'CT-2' },
        { orderNo: 'SO-9', state: 'none', customerNo: null, contractNo: null },
      ],
    });
  });

  test('lists what one customer is billed', async () => {
    await bill('SO-1');
    expect((await look('/subscriptions?customerNo=C-1001&state=billing'))['items']).toHaveLength(1);
    expect((await look('/subscriptions?customerNo=C-9&state=billing'))['items']).toEqual([]);
  });
});

import { ask } from '../support/http';
import { startSystem, type ServedFixture } from '../support/served';

describe('billing an order', () => {
  let billing: ServedFixture;

  beforeEach(async () => {
    billing = await startSystem('billing');
  });

  afterEach(() => billing.close());

  const account = {
    orderNo: 'SO-1',
    customerNo: 'C-1001',
    productCode: 'ddn',
    bandwidthKbps: 2048,
    since: '2026-11-20T08:00:00.000Z',
  };
  const until = '2026-12-01T00:00:00.000Z';
  const start = (key: string, change = {}) =>
    ask('POST', `${billing.url}/subscriptions`, { key, body: { ...account, ...change } });
  const stop = (key: string, orderNo = 'SO-1', at = until) =>
    ask('POST', `${billing.url}/subscriptions/${orderNo}/stop`, { key, body: { until: at } });
  const look = (path: string) => ask('GET', `${billing.url}${path}`);

  test('starts from the day of acceptance', async () => {
    const started = await start('k1');
    expect(started.status).toBe(201);
    expect(started.body).toEqual({ ...account, state: 'billing', until: null });
    expect((await look('/subscriptions/SO-1')).body).toEqual(started.body);
  });

  test('an order is billed once, however often it is asked', async () => {
    const answers = await Promise.all(['k1', 'k1', 'k2', 'k2', 'k3'].map((key) => start(key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await look('/subscriptions')).body['items']).toHaveLength(1);
  });

  test('is refused on other terms while it runs', async () => {
    await start('k1');
    const refused = await start('k2', { bandwidthKbps: 4096 });
    expect([refused.status, refused.body['code']]).toEqual([409, 'already-billing']);
  });

  test('a key that came with another request is refused', async () => {
    await start('k1');
    const refused = await start('k1', { orderNo: 'SO-2' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  test('stops for good', async () => {
    await start('k1');
    expect((await stop('k2')).body).toEqual({ ...account, state: 'stopped', until });
    const refused = await start('k3');
    expect([refused.status, refused.body['code']]).toEqual([409, 'stopped-before']);
  });

  test('the first end counts', async () => {
    await start('k1');
    await stop('k2');
    expect((await stop('k3', 'SO-1', '2027-01-01T00:00:00.000Z')).body).toMatchObject({ until });
  });

  test('stopped before it began, it never begins', async () => {
    const stopped = await stop('k1');
    expect(stopped.body).toMatchObject({ state: 'none', since: null, until });
    expect((await start('k2')).body).toMatchObject({ code: 'stopped-before' });
    expect((await look('/subscriptions/SO-1')).body).toMatchObject({ state: 'none' });
  });

  test('a start racing a stop always ends stopped', async () => {
    for (let round = 0; round < 20; round += 1) {
      const orderNo = `SO-${round}`;
      await Promise.all([start(`start-${round}`, { orderNo }), stop(`stop-${round}`, orderNo)]);
      expect((await look(`/subscriptions/${orderNo}`)).body['state']).toMatch(/^(none|stopped)$/);
    }
  });

  test('is listed by state, page by page', async () => {
    await Promise.all(['SO-1', 'SO-2', 'SO-3'].map((orderNo) => start(orderNo, { orderNo })));
    await stop('k9', 'SO-2');
    const first = await look('/subscriptions?state=billing&limit=1');
    expect(first.body).toMatchObject({ items: [{ orderNo: 'SO-1' }], next: 'SO-1' });
    const second = await look('/subscriptions?state=billing&limit=1&after=SO-1');
    expect(second.body).toMatchObject({ items: [{ orderNo: 'SO-3' }], next: null });
  });

  test('an order never billed is not found', async () => {
    expect((await look('/subscriptions/SO-9')).status).toBe(404);
  });
});

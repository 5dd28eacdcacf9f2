import { ask } from '../support/http';
import { startSystem, type ServedFixture } from '../support/served';

describe('filing how an order ended', () => {
  let crm: ServedFixture;

  beforeEach(async () => {
    crm = await startSystem('crm');
  });

  afterEach(() => crm.close());

  const filing = {
    orderNo: 'SO-1',
    customerNo: 'C-1001',
    productCode: 'ddn',
    outcome: 'completed',
    reason: null,
    acceptedAt: '2026-11-20T08:00:00.000Z',
    documentRef: 'doc-1',
  };
  const file = (key: string, change = {}, orderNo = 'SO-1') =>
    ask('PUT', `${crm.url}/orders/${orderNo}`, { key, body: { ...filing, ...change } });
  const look = (path: string) => ask('GET', `${crm.url}${path}`);

  test('keeps what was filed', async () => {
    const filed = await file('k1');
    expect(filed.status).toBe(201);
    expect(filed.body).toEqual({ ...filing, filedAt: expect.any(String), revision: 1 });
    expect((await look('/orders/SO-1')).body).toEqual(filed.body);
  });

  test('the same filing again changes nothing', async () => {
    const first = await file('k1');
    const again = await file('k1');
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  test('a new filing takes the place of the old one, and a repeat of the old one does not come back', async () => {
    await file('k1');
    expect((await file('k2', { outcome: 'cancelled', reason: '客户撤单' })).status).toBe(200);
    await file('k1');
    expect((await look('/orders/SO-1')).body).toMatchObject({
      outcome: 'cancelled',
      reason: '客户撤单',
      revision: 2,
    });
  });

  test('the path and the filing name the same order', async () => {
    const refused = await file('k1', {}, 'SO-2');
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid-request']);
  });

  test('are listed by outcome, page by page', async () => {
    await file('k1');
    await file('k2', { orderNo: 'SO-2', outcome: 'cancelled' }, 'SO-2');
    await file('k3', { orderNo: 'SO-3' }, 'SO-3');
    expect((await look('/orders?outcome=completed&limit=1')).body).toMatchObject({ next: 'SO-1' });
    expect((await look('/orders?outcome=completed&limit=1&after=SO-1')).body).toMatchObject({
      items: [{ orderNo: 'SO-3' }],
      next: null,
    });
  });

  test('an order not filed is not found', async () => {
    expect((await look('/orders/SO-9')).status).toBe(404);
  });
});

import type { CustomerFileAnswer, FilePartAnswer } from '../../../api/routes/customers/customer-file-answer';
import { ApiOrder } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Problem {
  readonly code: string;
  readonly fields?: readonly { readonly field: string }[];
}

describe('The file of a customer', () => {
  const house = useServedHouse();
  const at = (path: string): string => `/api/v1/customers${path}`;
  const put = async <T>(as: string, path: string, body: unknown) =>
    await house().api.call<T>(as, 'PUT', at(path), { body });
  const post = async <T>(as: string, path: string, body: unknown) =>
    await house().api.post<T>(as, at(path), body);
  const fileOf = async (as: string, customerNo: string): Promise<CustomerFileAnswer> =>
    await house().api.get<CustomerFileAnswer>(as, at(`/${customerNo}/file`));
  const statusOf = async (as: string, path: string): Promise<number> =>
    (await house().api.call(as, 'GET', at(path), {})).status;

  const keyPersons = { persons: [{ name: '刘建华', buyingRole: 'decides', position: '信息中心主任' }] };

  it('is kept part by part; each says how complete it is', async () => {
    const before = await fileOf('am-01', 'C-1002');
    expect(before).toMatchObject({ parts: [], completeness: { percent: 0 } });

    const written = await put<FilePartAnswer>('am-01', '/C-1002/file/strategy-and-finance', {
      version: 0,
      content: { mainBusiness: '钢铁冶炼', annualRevenue: 3e10 },
    });

    expect(written).toMatchObject({ status: 200, body: { version: 1, changedBy: 'am-01' } });
    const after = await fileOf('area-01', 'C-1002');
    expect(after.parts).toMatchObject([
      { part: 'strategy-and-finance', content: { mainBusiness: '钢铁冶炼', needs: null } },
    ]);
    expect(after.completeness.parts).toContainEqual({ part: 'strategy-and-finance', known: 2, fields: 17 });
    expect(after.completeness.percent).toBeGreaterThan(0);
  });

  it('says what each part asks for, to its keepers only', async () => {
    const { items } = await house().api.get<{ items: { part: string; form: object }[] }>(
      'am-01',
      at('/file-forms'),
    );

    expect(items.map(({ part }) => part)).toContain('key-persons');
    expect(items[0]?.form).toHaveProperty(['properties', 'groupCode']);
    expect(await statusOf('desk-01', '/file-forms')).toBe(403);
  });

  it('is changed only by who saw the version before', async () => {
    const path = '/C-1003/file/key-persons';
    expect((await put('am-02', path, { version: 0, content: keyPersons })).status).toBe(200);

    const late = await put<Problem>('ka-head', path, { version: 0, content: { persons: [] } });

    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await put('am-02', path, { version: 0, content: keyPersons })).status).toBe(200);
    expect((await put('ka-head', path, { version: 1, content: { persons: [] } })).status).toBe(200);
  });

  it('of two who change it at once one is told to look again', async () => {
    const path = '/C-1001/file/usage';
    const replies = await Promise.all(
      [1, 2, 3, 4].map(async (n) => await put('am-01', path, { version: 0, content: { sms: n } })),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });

  it('is for its keepers alone, and its names stay in it', async () => {
    const written = await put('am-02', '/C-1004/file/key-persons', { version: 0, content: keyPersons });
    expect(written.status).toBe(200);
    for (const [person, status] of [
      ['am-01', 404],
      ['desk-01', 403],
      ['stn-head', 403],
      ['res-km-01', 403],
      ['ka-head', 200],
      ['admin-01', 200],
    ] as const)
      expect([person, await statusOf(person, '/C-1004/file')]).toEqual([person, status]);
    const changes = await house().store.changes.find({ subject: 'C-1004' }).toArray();
    expect(changes).toMatchObject([
      { what: 'customer.file-changed', data: { part: 'key-persons', version: 1 } },
    ]);
    expect(JSON.stringify(changes)).not.toContain('刘建华');
  });

  it.each([
    ['a field nobody knows', { version: 0, content: { colour: 'red' } }],
    ['a growth that is no number', { version: 0, content: { revenueGrowth: 'much' } }],
    ['no version', { content: {} }],
    ['a version below nought', { version: -1, content: {} }],
  ])('takes no %s', async (_what, body) => {
    expect((await put('am-01', '/C-1001/file/strategy-and-finance', body)).status).toBe(400);
  });

  it('has the parts of its kind alone', async () => {
    const reply = await put<Problem>('am-01', '/C-1001/file/reputation-basics', { version: 0, content: {} });
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('has a contact log, with what was noted in the orders', async () => {
    const order = await ApiOrder.place(house().api, { customerNo: 'C-1008' });
    const said = { channel: 'phone', direction: 'from-customer', contact: '办公室', summary: '询问进度' };
    await house().api.post('am-01', `${order.path}/contacts`, said);
    const visit = { channel: 'visit', direction: 'to-customer', contact: '店长', summary: '走访门店' };
    expect((await post('am-01', '/C-1008/log', visit)).status).toBe(201);

    const log = await house().api.get<{ items: unknown[]; total: number }>('am-01', at('/C-1008/log'));

    expect(log).toMatchObject({
      total: 2,
      items: [
        { summary: '走访门店', process: null },
        { summary: '询问进度', process: { kind: 'order', processKey: order.no, href: order.path } },
      ],
    });
    const second = await house().api.get<{ items: unknown[] }>('am-01', at('/C-1008/log?pageSize=1&page=2'));
    expect(second.items).toMatchObject([{ summary: '询问进度' }]);
  });

  it('has its contracts: added, and ended early', async () => {
    const contract = {
      contractNo: 'CT-2003',
      productCodes: ['leased-line'],
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
    };
    expect((await post('am-02', '/C-1099/contracts', contract)).status).toBe(201);
    expect((await post('am-02', '/C-1099/contracts', contract)).status).toBe(201);
    const other = { ...contract, validTo: '2028-12-31' };
    expect((await post('am-02', '/C-1099/contracts', other)).status).toBe(409);

    const end = { lastDay: '2026-12-31', reason: '双方协商终止' };
    const ended = await post('am-02', '/C-1099/contracts/CT-2003/end', end);

    expect(ended).toMatchObject({ status: 200, body: { items: [{ validTo: '2026-12-31' }] } });
    expect((await post('am-02', '/C-1099/contracts/CT-1001/end', end)).status).toBe(404);
    expect(
      (await post('am-02', '/C-1099/contracts/CT-2003/end', { ...end, lastDay: '2029-01-01' })).status,
    ).toBe(400);
    const twice = { ...contract, contractNo: 'CT-2004', productCodes: ['leased-line', 'leased-line'] };
    expect((await post('am-02', '/C-1099/contracts', twice)).status).toBe(400);
    const unknown = { ...contract, contractNo: 'CT-2004', productCodes: ['telegraph'] };
    expect(await post<Problem>('am-02', '/C-1099/contracts', unknown)).toMatchObject({
      status: 422,
      body: { code: 'unknown-product' },
    });
    expect((await post('am-02', '/C-1099/contracts', { ...contract, validTo: '2025-01-01' })).status).toBe(
      400,
    );
  });

  it('keeps the history of its tier; an order keeps the tier it was placed with', async () => {
    const order = await ApiOrder.place(house().api, { customerNo: 'C-1005' });
    const change = { tier: 'A2', reason: '年度评定' };
    expect((await post('am-03', '/C-1005/tier', change)).status).toBe(403);
    expect((await post('area-01', '/C-1005/tier', { tier: 'B1', reason: '年度评定' })).status).toBe(422);

    const changed = await post<CustomerFileAnswer>('area-01', '/C-1005/tier', change);

    expect(changed.body.tierHistory).toMatchObject([
      { from: 'B1', to: 'A2', by: 'area-01', reason: '年度评定' },
    ]);
    expect((await order.view()).tier).toBe('B1');
    expect((await (await ApiOrder.place(house().api, { customerNo: 'C-1005' })).view()).tier).toBe('A2');
    expect((await post('area-01', '/C-1005/tier', { tier: 'Z', reason: 'x' })).status).toBe(400);
    expect((await post('area-01', '/C-1005/tier', { tier: 'C' })).status).toBe(400);
  });
});

describe('Customers', () => {
  const house = useServedHouse();

  const customer = {
    customerNo: 'C-2001',
    name: '玉溪卷烟厂',
    kind: 'group',
    important: true,
    industry: 'manufacturing',
    tier: 'A1',
    signed: true,
    managerId: 'am-01',
    homeNetwork: 'kunming',
  };

  it('are entered by who is above the account managers, each number once', async () => {
    const enter = async (as: string, different: object) =>
      (await house().api.post(as, '/api/v1/customers', { ...customer, ...different })).status;
    expect(await enter('am-01', {})).toBe(403);
    expect(await enter('stn-head', {})).toBe(403);
    expect(await enter('admin-01', {})).toBe(201);
    expect(await enter('admin-01', {})).toBe(201);
    expect(await enter('desk-head', { name: '另一家' })).toBe(409);
    expect(await enter('area-01', { customerNo: 'C-2002', managerId: 'nobody' })).toBe(422);
    expect(await enter('area-01', { customerNo: 'C-2002', managerId: 'desk-01' })).toBe(422);
    expect(await enter('area-01', { customerNo: '../etc' })).toBe(400);
  });

  it('are found by part of their number or name, among those one may see', async () => {
    const found = async (as: string, q: string): Promise<string[]> => {
      const query = new URLSearchParams({ q }).toString();
      const { items } = await house().api.get<{ items: { customerNo: string }[] }>(
        as,
        `/api/v1/customers?${query}`,
      );
      return items.map(({ customerNo }) => customerNo);
    };

    expect(await found('desk-01', '财政厅')).toEqual(['C-1001']);
    expect(await found('desk-01', 'c-1003')).toEqual(['C-1003']);
    expect(await found('am-01', 'C-1003')).toEqual([]);
    expect(await found('desk-01', '.*')).toEqual([]);
  });

  it('that are important and have fewer than two named contacts are shown as a breach', async () => {
    const { api } = house();
    const breaching = async (): Promise<string[]> =>
      (
        await api.get<{ items: { customerNo: string }[] }>('am-02', '/api/v1/customers?breach=contacts')
      ).items.map(({ customerNo }) => customerNo);
    expect(await breaching()).toEqual(['C-1003']);
    const contacts = (items: readonly object[], version: number) =>
      api.call('am-02', 'PUT', '/api/v1/customers/C-1003/contacts', { body: { version, items } });
    const manager = { personId: 'am-02', duty: 'account-manager' };

    expect((await contacts([manager], 0)).status).toBe(200);
    expect(await breaching()).toEqual(['C-1003']);
    expect((await contacts([manager, { personId: 'am-01', duty: 'deputy' }], 1)).status).toBe(200);

    expect(await breaching()).toEqual([]);
    expect((await contacts([manager], 1)).status).toBe(409);
    expect((await contacts([manager, manager], 2)).status).toBe(400);
    expect((await contacts([{ personId: 'nobody', duty: 'deputy' }], 2)).status).toBe(422);
  });

  it('beyond fifty groups or four hundred others a manager are shown as a breach', async () => {
    const { api, store } = house();
    const accounts = (kind: 'group' | 'reputation', count: number) =>
      Array.from({ length: count }, (_, n) => {
        const customerNo = `${kind === 'group' ? 'G' : 'R'}-${n}`;
        return { ...customer, _id: customerNo, customerNo, kind, important: false, managerId: 'am-09' };
      });
    await store.customers.insertMany([...accounts('group', 50), ...accounts('reputation', 401)] as never[]);

    const { span } = await api.get<{ span: unknown[] }>('area-01', '/api/v1/customers/breaches');
    const { total } = await api.get<{ total: number }>(
      'area-01',
      '/api/v1/customers?breach=span&pageSize=200&page=2',
    );

    expect(span).toEqual([{ managerId: 'am-09', kind: 'reputation', accounts: 401, limit: 400 }]);
    expect(total).toBe(401);
  });
});

import type { OrderAnswer } from '../../../api/schemas/order';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly actor: { readonly kind: string; readonly id: string };
}

describe('Reading orders', () => {
  const house = useServedHouse();
  /** am-01 manages C-1001 (A1) and C-1008 (C), am-02 C-1004 (B1), am-03 C-1005. */
  let line: ApiOrder;
  let shop: ApiOrder;
  let factory: ApiOrder;
  let gateway: ApiOrder;

  beforeAll(async () => {
    const { api } = house();
    line = await ApiOrder.place(api, {});
    shop = await ApiOrder.place(api, {
      customerNo: 'C-1008',
      productCode: 'dedicated-internet',
      bandwidthKbps: 10_240,
      ends: [{ addressId: 'KM-0002' }],
    });
    factory = await ApiOrder.place(api, {
      customerNo: 'C-1004',
      ends: [{ addressId: 'QJ-0002' }, { addressId: 'QJ-0003' }],
    });
    gateway = await ApiOrder.place(api, { ...smsGatewayInput, customerNo: 'C-1005' });
    await line.workUntil('confirm-promise');
    await gateway.complete('answer-order', { decision: 'reject', reason: '客户资料不全' });
    await gateway.closed();
  });

  const list = async (as: string, query: string): Promise<Page<OrderAnswer>> =>
    await house().api.get<Page<OrderAnswer>>(as, `/api/v1/orders${query}`);
  const numbers = async (as: string, query: string): Promise<string[]> =>
    (await list(as, query)).items.map(({ orderNo }) => orderNo);

  it.each([
    ['am-01', 'their customers’ orders', () => [shop, line]],
    ['am-02', 'their customers’ orders', () => [factory]],
    ['am-03', 'their customers’ orders', () => [gateway]],
    ['desk-02', 'every order', () => [gateway, factory, shop, line]],
    ['ops-01', 'every order', () => [gateway, factory, shop, line]],
    ['it-01', 'every order', () => [gateway, factory, shop, line]],
    ['area-01', 'every order', () => [gateway, factory, shop, line]],
    ['ka-head', 'every order', () => [gateway, factory, shop, line]],
    ['res-km-01', 'the orders their station works on', () => [line]],
    ['res-qj-mgr', 'the orders their station works on', () => [line]],
    ['stn-head', 'the orders any station works on', () => [line]],
    ['data-km-01', 'nothing before their station is asked', () => []],
    ['res-dl-01', 'nothing of other local networks', () => []],
    ['fin-01', 'nothing that is not finance’s', () => []],
  ])('%s sees %s', async (person, _what, orders) => {
    expect(await numbers(person, '')).toEqual(orders().map(({ no }) => no));
  });

  it.each(['', '/timeline', '/resources'])(
    'hides what one may not see as if it were not there (%s)',
    async (part) => {
      const hidden = await house().api.call('am-02', 'GET', `${line.path}${part}`, {});
      const absent = await house().api.call('am-01', 'GET', `/api/v1/orders/SO-NONE${part}`, {});

      expect(hidden).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(absent).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  it('needs signing in', async () => {
    expect(await house().api.call(null, 'GET', line.path, {})).toMatchObject({ status: 401 });
  });

  it.each([
    ['?open=false', () => [gateway]],
    ['?open=true', () => [factory, shop, line]],
    ['?state=rejected', () => [gateway]],
    ['?state=inProgress', () => [line]],
    ['?customerNo=C-1004', () => [factory]],
    ['?tier=C', () => [shop]],
    ['?productCode=leased-line', () => [factory, line]],
    ['?productCode=leased-line&tier=A1', () => [line]],
    ['?sort=startedAt&order=asc', () => [line, shop, factory, gateway]],
  ])('filters and sorts by %s', async (query, orders) => {
    expect(await numbers('ops-01', query)).toEqual(orders().map(({ no }) => no));
  });

  it('sorts by when the promise is due, the shortest promise first', async () => {
    const due = (await list('ops-01', '?sort=dueAt&order=asc')).items.map(({ orderNo, promise }) => ({
      orderNo,
      dueAt: promise?.dueAt ?? '',
    }));

    expect(due.at(0)?.orderNo).toBe(gateway.no);
    expect(due.map(({ dueAt }) => dueAt)).toEqual(due.map(({ dueAt }) => dueAt).sort());
  });

  it('sorts by the customer’s priority, the first first', async () => {
    const { items } = await list('ops-01', '?sort=priority&order=asc');

    expect(items.map(({ priority }) => priority)).toEqual(
      items.map(({ priority }) => priority).sort((a, b) => a - b),
    );
    expect(items.at(0)?.orderNo).toBe(line.no);
  });

  it('comes in pages that neither overlap nor leave out', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list('ops-01', `?pageSize=3&page=${page}`)));

    expect(pages.map(({ items }) => items.length)).toEqual([3, 1, 0]);
    expect(pages.flatMap(({ items }) => items.map(({ orderNo }) => orderNo))).toEqual(
      await numbers('ops-01', ''),
    );
    expect(pages.at(0)).toMatchObject({ page: 1, pageSize: 3, total: 4 });
  });

  it.each([
    ['?page=0', 'query.page'],
    ['?pageSize=201', 'query.pageSize'],
    ['?pageSize=ten', 'query.pageSize'],
    ['?sort=name', 'query.sort'],
    ['?state=done', 'query.state'],
    ['?open=maybe', 'query.open'],
    ['?customerNo[$ne]=x', 'query.customerNo[$ne]'],
    ['?customerNo=a&customerNo=b', 'query.customerNo'],
  ])('refuses %s and says what is wrong', async (query, field) => {
    const reply = await house().api.call('ops-01', 'GET', `/api/v1/orders${query}`, {});

    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-request', errors: [{ field }] } });
  });

  it('tells where an order is, who holds it and what was reached', async () => {
    expect(await line.view()).toMatchObject({
      state: 'inProgress',
      stage: 'promise',
      stageLabel: { zh: '承诺确认' },
      holders: [{ name: 'confirm-promise' }],
      milestones: [{ name: 'order-received' }, { name: 'order-accepted' }, { name: 'resources-confirmed' }],
    });
  });

  it('tells the timeline in order, in both languages, with who did it', async () => {
    const { items } = await house().api.get<Page<Entry>>('am-01', `${line.path}/timeline`);

    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, n) => n + 1));
    expect(items.at(0)).toMatchObject({ type: 'process.started', actor: { kind: 'person', id: 'desk-01' } });
    expect(items.find(({ type }) => type === 'task.completed')).toMatchObject({
      text: { zh: '完成「答复受理」', en: 'Completed: Answer the order' },
      actor: { kind: 'person', id: 'am-01' },
    });
  });

  it('goes on with the timeline after a number, titles included', async () => {
    const { items: all } = await house().api.get<Page<Entry>>('am-01', `${line.path}/timeline`);
    const path = `${line.path}/timeline`;

    const pages = await Promise.all(
      [0, 5, 10].map((after) => house().api.get<Page<Entry>>('am-01', `${path}?after=${after}&limit=5`)),
    );

    expect(pages.flatMap(({ items }) => items)).toEqual(all.slice(0, 15));
    expect(await house().api.get('am-01', `${path}?after=100000`)).toEqual({ items: [] });
    expect(await house().api.call('am-01', 'GET', `${path}?limit=0`, {})).toMatchObject({ status: 400 });
  });

  it('tells the resources an order holds', async () => {
    expect(await house().api.get('am-01', `${line.path}/resources`)).toEqual({ items: [] });
    await line.workUntil('set-up-transmission');

    const { items } = await house().api.get<Page<{ slot: string; state: string }>>(
      'am-01',
      `${line.path}/resources`,
    );

    expect(items.map(({ slot }) => slot).sort()).toEqual([
      'a.access-pair',
      'a.port',
      'b.access-pair',
      'b.port',
      'line.circuit',
    ]);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['reserved']));
  });
});

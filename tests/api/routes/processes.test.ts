import type { CaseFields } from '../../../api/schemas/case';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import { ApiOrder } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

type CoverageCase = CaseFields & { readonly requestNo: string; readonly details: object };

interface Page<T> {
  readonly items: readonly T[];
}

const path = '/api/v1/coverage-requests';

function noSignalAt(addressId: string, customerNo: string): object {
  return {
    customerNo,
    channel: 'account-manager',
    place: { addressId },
    placeKind: 'car-park',
    symptom: 'no-signal',
    description: '地下停车场打不通电话',
    contact: { name: '王主任', phone: '0871-65550101' },
  };
}

describe('A process of any kind', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  /** Of C-1008, whose manager is am-01 too, and of am-02’s C-1004. */
  let shop: CoverageCase;
  let factory: CoverageCase;

  const ask = async (as: string, input: object): Promise<Reply<CoverageCase>> =>
    await house().api.post<CoverageCase>(as, path, input);
  const taken = async (as: string, input: object): Promise<CoverageCase> => {
    const { status, body } = await ask(as, input);
    if (status !== 201) throw new Error(`not taken: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const post = async (as: string, action: string, body: object): Promise<Reply<object>> =>
    await house().api.post<object>(as, `${path}/${shop.requestNo}/${action}`, body);
  const get = async <T>(as: string, part: string): Promise<T> =>
    await house().api.get<T>(as, `${path}/${shop.requestNo}${part}`);
  const keys = async (as: string, query: string): Promise<string[]> =>
    (await house().api.get<Page<ProcessInBrief>>(as, `/api/v1/processes${query}`)).items.map(
      ({ processKey }) => processKey,
    );

  beforeAll(async () => {
    order = await ApiOrder.place(house().api, {});
    shop = await taken('am-01', noSignalAt('KM-0002', 'C-1008'));
    factory = await taken('am-02', noSignalAt('QJ-0002', 'C-1004'));
  });

  it('is asked for as its kind says, and found where the answer says', async () => {
    const asked = await ask('am-01', noSignalAt('KM-0003', 'C-1001'));

    expect(asked).toMatchObject({
      status: 201,
      body: { kind: 'coverage', customerNo: 'C-1001', customerName: '云南省财政厅', managerId: 'am-01' },
    });
    const at = asked.headers.get('Location') ?? '';
    expect(at).toBe(`${path}/${asked.body.requestNo}`);
    expect(await house().api.get('am-01', at)).toMatchObject({ requestNo: asked.body.requestNo });
  });

  it.each([
    ['of another’s customer', 'am-02', {}, 422, 'unknown-customer'],
    ['without a symptom', 'am-01', { symptom: undefined }, 400, 'invalid-request'],
    ['with something else in it', 'am-01', { state: 'completed' }, 400, 'invalid-request'],
    ['by somebody who takes none', 'area-01', {}, 403, 'forbidden'],
  ])('is refused %s', async (_what, as, different, status, code) => {
    const input = { ...noSignalAt('KM-0004', 'C-1001'), ...different };

    expect(await ask(as, input)).toMatchObject({ status, body: { code } });
  });

  it('stands in the list of its kind, and in that of all with the address of each', async () => {
    const { items } = await house().api.get<Page<CoverageCase>>('am-02', path);
    expect(items).toMatchObject([
      { requestNo: factory.requestNo, kind: 'coverage', customerName: '曲靖卷烟厂' },
    ]);

    const all = await house().api.get<Page<ProcessInBrief>>('area-01', '/api/v1/processes?pageSize=200');

    const found = new Map(
      all.items.map(({ processKey, kind, href, customerName }) => [processKey, { kind, href, customerName }]),
    );
    expect(found.get(order.no)).toEqual({ kind: 'order', href: order.path, customerName: '云南省财政厅' });
    expect(found.get(shop.requestNo)).toEqual({
      kind: 'coverage',
      href: `${path}/${shop.requestNo}`,
      customerName: '滇池连锁药房',
    });
    for (const { href } of all.items)
      expect(await house().api.call('area-01', 'GET', href, {})).toMatchObject({ status: 200 });
  });

  it('can be looked for by kind, manager, customer, tier and state', async () => {
    expect(await keys('am-02', '')).toEqual([factory.requestNo]);
    expect(await keys('area-01', '?kind=order')).toEqual([order.no]);
    expect(await keys('area-01', '?managerId=am-02')).toEqual([factory.requestNo]);
    expect(await keys('am-01', '?managerId=mine&kind=coverage&customerNo=C-1008')).toEqual([shop.requestNo]);
    expect(await keys('area-01', '?tier=B1&open=true')).toEqual([factory.requestNo]);
    expect(await keys('area-01', '?atRisk=true')).toEqual([]);
    expect(await keys('area-01', '?state=completed')).toEqual([]);
    expect(await house().api.call('am-01', 'GET', '/api/v1/processes?kind=none', {})).toMatchObject({
      status: 400,
    });
  });

  it('comes the earlier in the order of urgency, the more it is hurried', async () => {
    const urgent = async (): Promise<string[]> =>
      await keys('area-01', '?kind=coverage&sort=urgency&order=asc&pageSize=200');
    const before = await urgent();

    for (const note of ['客户领导来电', '再催', '三催']) await post('am-01', 'expedite', { note });

    const after = await urgent();
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(after.indexOf(shop.requestNo)).toBeLessThanOrEqual(before.indexOf(shop.requestNo));
    expect(await get('am-01', '')).toMatchObject({ expedited: 3 });
  });

  it('is followed: what happened, its clocks and why they end when they do, who had it, what is open', async () => {
    const { items: happened } = await get<Page<{ type: string }>>('am-01', '/timeline');
    expect(happened[0]).toMatchObject({ type: 'process.started' });

    const { items: clocks } = await get<Page<{ name: string; label: object }>>('am-01', '/clocks');
    for (const { name } of clocks)
      expect(await get('am-01', `/clocks/${encodeURIComponent(name)}/explain`)).toMatchObject({
        clock: { name },
        story: expect.any(Array),
      });

    expect(await get('am-01', '/holding')).toMatchObject({ from: shop.startedAt, totals: expect.any(Array) });
    const { items: tasks } = await house().api.get<Page<{ taskId: string }>>(
      'area-01',
      `/api/v1/tasks?processKey=${shop.requestNo}`,
    );
    expect(await get('am-01', '/control')).toMatchObject({
      requestNo: shop.requestNo,
      stage: shop.stage,
      responsible: { heldMs: expect.any(Number) },
      openTasks: tasks.map(({ taskId }) => ({ taskId })),
      hold: null,
    });
  });

  it('is held and resumed, hurried, talked about and complained of by those who look after it', async () => {
    expect(await post('am-01', 'hold', { cause: 'internal', reason: '等待备件' })).toMatchObject({
      status: 200,
      body: {
        requestNo: shop.requestNo,
        customerName: '滇池连锁药房',
        state: 'held',
        hold: { reason: '等待备件' },
      },
    });
    expect(await post('am-01', 'resume', {})).toMatchObject({ status: 200, body: { hold: null } });

    const said = { channel: 'phone', direction: 'to-customer', contact: '王主任', summary: '周四上门' };
    expect(await post('am-01', 'contacts', said)).toMatchObject({ status: 200, body: { items: [said] } });

    const problem = { category: 'customer', severity: 'minor', description: '停车场不让进' };
    expect(await post('am-01', 'problems', problem)).toMatchObject({
      status: 201,
      body: { kind: 'coverage', processKey: shop.requestNo, href: `${path}/${shop.requestNo}` },
    });
    expect(await get('am-01', '/problems')).toMatchObject({ items: [{ description: '停车场不让进' }] });
  });

  it('has no call to repair that is not stuck', async () => {
    expect(await post('it-01', 'calls/crm.file:1/repair', { action: 'retry', note: null })).toMatchObject({
      status: 409,
      body: { code: 'not-stuck' },
    });
  });

  it('does not exist for whoever may not see it', async () => {
    for (const part of ['', '/timeline', '/clocks', '/holding', '/control', '/contacts', '/problems']) {
      const at = `${path}/${shop.requestNo}${part}`;
      expect(await house().api.call('am-02', 'GET', at, {})).toMatchObject({ status: 404 });
      expect(await house().api.call(null, 'GET', at, {})).toMatchObject({ status: 401 });
    }
    expect(await post('am-02', 'cancel', { reason: '误报' })).toMatchObject({ status: 404 });
    expect(await post('desk-01', 'cancel', { reason: '误报' })).toMatchObject({ status: 403 });
    expect(await keys('fin-01', '')).toEqual([]);
  });

  it('tells what a cancellation would do, and is cancelled once', async () => {
    const { state, stage } = await get<CoverageCase>('am-01', '');
    expect(await post('am-01', 'cancel/preview', {})).toMatchObject({ status: 200, body: { steps: [] } });
    expect(await get('am-01', '')).toMatchObject({ state, stage });

    expect(await post('am-01', 'cancel', { reason: '客户撤回' })).toMatchObject({
      status: 202,
      body: { requestNo: shop.requestNo, state: 'pendingCancellation' },
    });
    for (const [action, body] of [
      ['cancel', { reason: '再撤' }],
      ['hold', { cause: 'internal', reason: '等' }],
    ] as const)
      expect(await post('am-01', action, body)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await keys('am-01', '?kind=coverage&state=pendingCancellation')).toEqual([shop.requestNo]);
  });
});

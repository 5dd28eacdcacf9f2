import { randomUUID } from 'node:crypto';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import { ApiBatch } from '../../../support/api-batch';
import { ApiOrder, smsGatewayInput } from '../../../support/api-order';
import { csvOf, goodRows, usualColumns } from '../../../support/batch-file';
import { buildReport } from '../../../support/build-problem';
import { eventually } from '../../../support/eventually';
import { uploadCsv } from '../../../support/upload';
import { useServedHouse } from '../../../support/use-served-house';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

interface Shown {
  readonly name: string;
  readonly budget: object;
}

type Content = Record<string, Record<string, unknown>>;

describe('Limits as data (CUS-2)', () => {
  const house = useServedHouse();
  const reason = '年度服务承诺调整';
  const pathOf = (table: string): string => `/api/v1/limits/${encodeURIComponent(table)}/versions`;

  async function newest(table: string): Promise<{ basedOn: number; content: Content }> {
    const { items } = await house().api.get<{ items: LimitTableAnswer[] }>('desk-01', '/api/v1/limits');
    const found = items.find((item) => item.table === table);
    if (found === undefined) throw new Error(`There is no ${table}`);
    return { basedOn: found.version, content: found.content as Content };
  }

  async function budgets(order: ApiOrder): Promise<Record<string, object>> {
    const { items } = await house().api.get<{ items: Shown[] }>(order.managerId, `${order.path}/clocks`);
    return Object.fromEntries(items.map(({ name, budget }) => [name.split(':', 1)[0], budget]));
  }

  it('are listed for everybody, the first versions to begin with', async () => {
    const { items } = await house().api.get<{ items: LimitTableAnswer[] }>('res-km-01', '/api/v1/limits');

    expect(items.map(({ table, version }) => [table, version])).toEqual(
      [
        'entitlements',
        'process-limits',
        'staffing',
        'exit-detection',
        'coverage-improvement',
        'process:coverage',
        'process:solution',
        'process:contract',
        'process:exit',
        'product:leased-line',
        'product:mpls-vpn-site',
        'product:dedicated-internet',
        'product:group-sms-gateway',
      ].map((table) => [table, 1]),
    );
  });

  it('hold for orders placed afterwards; those on their way keep theirs', async () => {
    const { api } = house();
    const before = await ApiOrder.place(api, smsGatewayInput);
    const entitled = await newest('entitlements');
    const { A = {} } = entitled.content;
    const product = await newest('product:group-sms-gateway');
    const process = await newest('process-limits');
    const changes = {
      entitlements: {
        ...entitled,
        content: { ...entitled.content, A: { ...A, orderResponse: { workingMinutes: 30 } } },
      },
      'product:group-sms-gateway': { ...product, content: { ...product.content, promise: { days: 20 } } },
      'process-limits': { ...process, content: { ...process.content, acceptance: { workingMinutes: 7 } } },
    };
    for (const [table, change] of Object.entries(changes))
      expect(await api.post('admin-01', pathOf(table), { ...change, reason })).toMatchObject({
        status: 201,
        body: { version: 2, publication: { publishedBy: 'admin-01', reason } },
      });

    const after = await ApiOrder.place(api, smsGatewayInput);

    expect(await budgets(after)).toEqual({
      promise: { days: 20 },
      task: { workingMinutes: 30 },
      accept: { workingMinutes: 7 },
    });
    expect(await budgets(before)).toEqual({
      promise: product.content['promise'],
      task: { workingDays: 1 },
      accept: { workingMinutes: 120 },
    });
    expect(await before.view()).toMatchObject({ state: 'acknowledged' });
    for (const order of [before, after])
      expect(await api.get(order.managerId, `${order.path}/control`)).toMatchObject({ orderNo: order.no });
    await after.complete('answer-order', null);
    expect(
      (await api.get<{ items: Shown[] }>(after.managerId, `${after.path}/clocks`)).items.length,
    ).toBeGreaterThan(3);
  }, 60_000);

  it('say who problems go to, of orders placed afterwards', async () => {
    const { api } = house();
    const before = await ApiOrder.place(api, smsGatewayInput);
    const { basedOn, content } = await newest('process-limits');
    const handlers = { ...content['problemHandlers'], technical: 'network-maintenance' };
    const change = { basedOn, content: { ...content, problemHandlers: handlers }, reason };
    expect(await api.post('admin-01', pathOf('process-limits'), change)).toMatchObject({ status: 201 });
    const after = await ApiOrder.place(api, smsGatewayInput);

    for (const [order, department] of [
      [before, 'stations'],
      [after, 'network-maintenance'],
    ] as const)
      expect(await api.post(order.managerId, `${order.path}/problems`, buildReport({}))).toMatchObject({
        status: 201,
        body: { responsible: { department } },
      });
  });

  it('show in the catalogue', async () => {
    const { api } = house();
    const mine = '/api/v1/catalogue/mpls-vpn-site';
    const { basedOn, content } = await newest('product:mpls-vpn-site');
    const change = { basedOn, content: { ...content, promise: { workingDays: 9 } }, reason };
    await api.post('admin-01', pathOf('product:mpls-vpn-site'), change);

    expect(await api.get('desk-01', mine)).toMatchObject({ promise: { workingDays: 9 } });
    const { items } = await api.get<{ items: object[] }>('desk-01', '/api/v1/catalogue');
    expect(items).toContainEqual(expect.objectContaining({ promise: { workingDays: 9 } }));
  });

  it('hold for batches and changes of manager as well', async () => {
    const { api, store } = house();
    const process = await newest('process-limits');
    const acceptance = { workingMinutes: 9 };
    const quicker = { ...process, content: { ...process.content, acceptance }, reason };
    await api.post('admin-01', pathOf('process-limits'), quicker);
    const entitled = await newest('entitlements');
    const first = { ...entitled.content, B: { ...entitled.content['B'], priority: 1 } };
    await api.post('admin-01', pathOf('entitlements'), { ...entitled, content: first, reason });

    // The same file is taken once: a second try of this test has another.
    const rows = goodRows(30).map((row) => ({ ...row, note: `${row.note ?? ''} ${randomUUID()}` }));
    const { status, body: begun } = await uploadCsv<BatchAnswer>(
      api,
      'desk-01',
      csvOf(usualColumns, rows),
      '',
    );
    expect(status).toBe(201);
    const batch = new ApiBatch(api, begun.batchNo);
    await batch.until(({ progress }) => progress.counts.started >= 5);
    for (const { orderNo } of (await batch.items('&state=started')).slice(0, 5))
      await ApiOrder.standing(api, orderNo, 'am-03').complete('answer-order', {
        decision: 'reject',
        reason: '客户欠费未清',
      });
    await batch.question();
    const given = { fromManagerId: 'am-03', toManagerId: 'am-02', customerNos: ['C-1005'], reason };
    const change = await api.post<{ changeNo: string }>('area-01', '/api/v1/manager-changes', given);
    const accepting = await store.tasks.findOne({ processId: `manager-change/${change.body.changeNo}` });
    await api.post('am-02', `/api/v1/tasks/${accepting?.taskId}/complete`, {
      answer: { decision: 'accept' },
    });
    const isMoved = async (): Promise<boolean> =>
      (await store.events.countDocuments({ type: 'manager.changed', processId: `batch/${batch.no}` })) > 0;
    await eventually(isMoved);

    const acceptanceOf = async (processId: string): Promise<object | undefined> =>
      (await store.tasks.findOne({ processId }))?.acceptance?.budget;
    expect(await acceptanceOf(`manager-change/${change.body.changeNo}`)).toEqual(acceptance);
    expect(await acceptanceOf(`batch/${batch.no}`)).toEqual(acceptance);
    expect(await store.processes.findOne({ _id: `batch/${batch.no}` })).toMatchObject({ priority: 1 });
  }, 60_000);

  it('are previewed with the deadlines of an order placed now', async () => {
    const { basedOn, content } = await newest('product:leased-line');
    const body = { basedOn, content: { ...content, promise: { workingDays: 3 } } };

    const preview = await house().api.post<{
      items: { path: string; dueBefore: string; dueAfter: string }[];
    }>('admin-01', `${pathOf('product:leased-line')}/preview`, body);

    expect(preview.body.items.map(({ path }) => path)).toEqual(['promise']);
    expect(preview.body.items.every(({ dueBefore, dueAfter }) => dueAfter < dueBefore)).toBe(true);
    expect((await newest('product:leased-line')).basedOn).toBe(basedOn);
  });

  it.each([
    ['a promise of nothing', { promise: { workingDays: 0 } }, 'content.promise.workingDays'],
    ['a name nobody knows', { bribe: { days: 1 } }, 'content.bribe'],
    ['a stage left out', { stages: {} }, 'content.stages.promise'],
  ])('refuse %s', async (_what, different, field) => {
    const { basedOn, content } = await newest('product:leased-line');
    const body = { basedOn, content: { ...content, ...different }, reason };

    const { status, body: problem } = await house().api.post<Problem>(
      'admin-01',
      pathOf('product:leased-line'),
      body,
    );

    expect([status, problem.code]).toEqual([400, 'invalid-request']);
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  it('are refused to everybody but administrators, for tables there are not, and when somebody was quicker', async () => {
    const { api } = house();
    const change = { ...(await newest('process-limits')), reason };
    const statuses = [
      await api.post('ops-01', pathOf('process-limits'), change),
      await api.post('admin-01', pathOf('toString'), change),
      await api.post('admin-01', pathOf('process-limits'), change),
      await api.post('admin-01', pathOf('process-limits'), change),
      await api.post('admin-01', pathOf('process-limits'), { ...change, basedOn: 4711 }),
    ].map(({ status }) => status);

    expect(statuses).toEqual([403, 404, 201, 409, 400]);
  });
});

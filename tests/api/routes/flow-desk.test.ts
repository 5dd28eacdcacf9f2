import { setTimeout as pause } from 'node:timers/promises';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouseIn } from '../../support/use-served-house';

interface Line {
  readonly why: string;
  readonly text: { readonly zh: string };
  readonly since: string;
  readonly incident: { readonly system: string; readonly processes: number } | null;
  readonly process: { readonly processKey: string; readonly customerName: string | null } | null;
  readonly responsible: { readonly group: { readonly department: string } } | null;
}

interface Items<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const forEver = 1_000_000;
const retry = { action: 'retry', note: null } as const;

/** The order lives in skipped time, where our own now has long passed. */
function signed(signedAt: string): object {
  return { decision: 'accepted', signedBy: '客户代表', signedAt, documentRef: 'YS-0001' };
}

describe('The flow desk', () => {
  const house = useServedHouseIn('skipped');

  const stuck = async (why: string): Promise<Items<Line>> =>
    await house().api.get<Items<Line>>('it-01', `/api/v1/stuck?why=${why}&pageSize=200`);
  const incidents = async (): Promise<readonly object[]> =>
    (await house().api.get<Items<object>>('it-01', '/api/v1/incidents')).items;
  const repair = async (
    as: string,
    { path }: ApiOrder,
    callId: string,
    body: object,
  ): Promise<Reply<object>> => await house().api.post<object>(as, `${path}/calls/${callId}/repair`, body);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });

  /** Everybody does what is theirs until a call of the order does not go through. */
  async function untilStuck(order: ApiOrder): Promise<void> {
    while ((await order.view()).stuckCalls === 0) {
      const [task] = await order.openTasks();
      if (task === undefined || task.name === 'repair-call') {
        await pause(20);
        continue;
      }
      const answer = task.name === 'record-acceptance' ? signed(task.offeredAt) : null;
      const { status, body } = await order.answer(task, answer, {});
      if (status !== 200) throw new Error(`${task.name}: ${status} ${JSON.stringify(body)}`);
    }
  }

  async function stuckOrder(): Promise<ApiOrder> {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    await untilStuck(order);
    return order;
  }

  /** An order whose billing was refused. */
  async function unbilled(): Promise<ApiOrder> {
    house().systems.billing.refuse('start', 'unknown-customer', 1);
    return await stuckOrder();
  }

  it('shows an outage as one incident with the orders behind it, and goes on when all are told to retry', async () => {
    house().systems.billing.fail('start', forEver);
    const orders = [await stuckOrder(), await stuckOrder(), await stuckOrder()];
    const numbers = orders.map(({ no }) => no);

    expect(await incidents()).toMatchObject([
      {
        system: 'billing',
        title: { zh: '计费系统' },
        processes: 3,
        operations: ['start'],
        longestWaiting: { kind: 'order', processKey: expect.stringMatching(numbers.join('|')) },
        lastDetail: 'the system cannot start now',
      },
    ]);
    const behind = await house().api.get<Items<{ processKey: string; href: string; customerName: string }>>(
      'it-head',
      '/api/v1/incidents/billing',
    );
    expect(new Set(behind.items.map(({ customerName }) => customerName))).toEqual(new Set(['云南省财政厅']));
    expect(behind.items.map(({ processKey }) => processKey).sort()).toEqual(numbers.sort());
    expect(behind.items.map(({ href }) => href).sort()).toEqual(orders.map(({ path }) => path).sort());
    expect((await stuck('system')).items).toMatchObject([
      {
        incident: { system: 'billing', processes: 3 },
        process: null,
        text: { zh: '计费系统无应答，3 个流程等待' },
      },
    ]);
    expect((await stuck('repair')).items).toEqual([]);

    const told = await house().api.post('it-01', '/api/v1/incidents/billing/retry', { note: '已重启' });
    house().systems.billing.fail('start', 0);
    for (const order of orders) await order.workToTheEnd();

    expect(told).toMatchObject({ status: 200, body: { asked: 3, recovered: 0 } });
    expect(await incidents()).toEqual([]);
    expect((await stuck('system')).items).toEqual([]);
    const timeline = await house().api.get<Items<object>>('am-01', `${orders[0]?.path}/timeline`);
    expect(timeline.items).toContainEqual(
      expect.objectContaining({
        type: 'fallout.acted',
        text: { zh: '计费系统起租：立即重试：已重启', en: 'Billing: start: tried again now: 已重启' },
        actor: { kind: 'person', id: 'it-01', onBehalfOf: null },
      }),
    );
  });

  it('counts orders behind an outage for operations', async () => {
    house().systems.billing.fail('start', forEver);
    const order = await stuckOrder();

    const metric = async (): Promise<string> => await (await fetch(`${house().api.url}/metrics`)).text();
    while (!(await metric()).includes('bihuan_incidents{system="billing"} 1')) await pause(200);

    expect(await metric()).toContain('bihuan_open{what="process",condition="stuck"} 1');
    house().systems.billing.fail('start', 0);
    await order.workToTheEnd();
  });

  it('lists a refused call with who holds the order, until it is repaired', async () => {
    const order = await unbilled();

    const { items } = await stuck('repair');
    const reply = await repair('it-01', order, 'billing.start:1', {
      action: 'correct',
      corrections: { customerNo: 'C-1002' },
      note: null,
    });
    await order.workToTheEnd();

    expect(items).toMatchObject([
      {
        why: 'repair',
        process: {
          processKey: order.no,
          customerName: '云南省财政厅',
          calls: [{ callId: 'billing.start:1', code: 'unknown-customer' }],
        },
        responsible: { group: { department: 'it-support' } },
      },
    ]);
    expect(reply).toMatchObject({ status: 200, body: { processKey: order.no } });
    expect((await stuck('repair')).items).toEqual([]);
    expect(house().systems.billing.accounts.get(order.no)).toMatchObject({ customerNo: 'C-1002' });
  });

  it('refuses what cannot be right, naming the field, and what is not stuck', async () => {
    const order = await unbilled();
    const wrong = { action: 'correct', corrections: { bandwidthKbps: -1 }, note: null };

    expect(await repair('it-01', order, 'billing.start:1', wrong)).toMatchObject({
      status: 422,
      body: { code: 'invalid-answer', errors: [{ field: 'corrections.bandwidthKbps' }] },
    });
    expect(await repair('it-01', order, 'billing.start:1', { action: 'skip', reason: '—' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'proof' }] },
    });
    expect(await repair('it-01', order, 'crm.file:1', retry)).toMatchObject(refusal(409, 'not-stuck'));
    expect(
      await repair('it-01', order, 'billing.start:1', { action: 'compensate', reason: '—' }),
    ).toMatchObject(refusal(409, 'past-point-of-no-return'));
    await order.workToTheEnd();
  });

  it('lets those act a repair was handed over to, and nobody else outside IT support', async () => {
    const order = await unbilled();
    expect(await repair('am-01', order, 'billing.start:1', retry)).toMatchObject(refusal(403, 'forbidden'));
    expect(await repair('bill-01', order, 'billing.start:1', retry)).toMatchObject(refusal(404, 'not-found'));

    await repair('it-01', order, 'billing.start:1', {
      action: 'hand-over',
      to: 'billing',
      note: '账户资料不符',
    });

    expect(await repair('bill-01', order, 'billing.start:1', retry)).toMatchObject({ status: 200 });
    await order.workToTheEnd();
  });

  it('shows an order on hold with its reason', async () => {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    await house().api.post('am-01', `${order.path}/hold`, { cause: 'internal', reason: '等待备件' });

    expect((await stuck('hold')).items).toMatchObject([
      { process: { processKey: order.no }, text: { zh: '内部挂起：等待备件' } },
    ]);
    await house().api.post('am-01', `${order.path}/cancel`, { reason: '撤单' });
    await order.closed();
  });

  it.each(['it-01', 'it-head', 'ops-01', 'admin-01'])('is open to %s', async (id) => {
    for (const path of ['incidents', 'incidents/network', 'stuck'])
      expect(await house().api.call(id, 'GET', `/api/v1/${path}`, {})).toMatchObject({ status: 200 });
  });

  it.each(['am-01', 'desk-01', 'maint-head', 'bill-01', 'field-km-01'])('is closed to %s', async (id) => {
    for (const path of ['incidents', 'incidents/network', 'stuck'])
      expect(await house().api.call(id, 'GET', `/api/v1/${path}`, {})).toMatchObject(
        refusal(403, 'forbidden'),
      );
    expect(await house().api.post(id, '/api/v1/incidents/network/retry', {})).toMatchObject(
      refusal(403, 'forbidden'),
    );
  });

  it('lets administrators and the head of IT support look, not act', async () => {
    for (const id of ['admin-01', 'it-head'])
      expect(await house().api.post(id, '/api/v1/incidents/network/retry', {})).toMatchObject(
        refusal(403, 'forbidden'),
      );
  });

  it('knows no other systems and no other reasons', async () => {
    const { api } = house();
    expect(await api.call('it-01', 'GET', '/api/v1/incidents/fax', {})).toMatchObject({ status: 400 });
    expect(await api.call('it-01', 'GET', '/api/v1/stuck?why=weather', {})).toMatchObject({ status: 400 });
  });
});

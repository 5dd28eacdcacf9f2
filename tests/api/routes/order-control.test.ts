import type { OrderControlAnswer } from '../../../api/schemas/order-control';
import type { SegmentAnswer } from '../../../api/schemas/segment';
import { theProcess } from '../../../domain/process/actor';
import { createRecordWriter } from '../../../storage/records/record-writer';
import { Story } from '../../storage/support/story';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Ledger {
  readonly from: string;
  readonly to: string;
  readonly elapsedMs: number;
  readonly spans: readonly { readonly from: string; readonly to: string; readonly workingMs: number }[];
  readonly totals: readonly {
    readonly kind: string;
    readonly person: string | null;
    readonly workingMs: number;
  }[];
}

function sumOf(parts: readonly { readonly workingMs: number }[]): number {
  return parts.reduce((sum, { workingMs }) => sum + workingMs, 0);
}

describe('The whole truth of an order', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const control = async (as: string): Promise<OrderControlAnswer> =>
    await house().api.get<OrderControlAnswer>(as, `${order.path}/control`);
  const ledger = async (): Promise<Ledger> => await house().api.get<Ledger>('am-01', `${order.path}/holding`);

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
  });

  it('is where it is, who has it, what is left of the promise, and what comes next', async () => {
    expect(await control('am-01')).toMatchObject({
      orderNo: order.no,
      state: 'acknowledged',
      stage: 'intake',
      stageLabel: { zh: '受理' },
      stageSince: expect.any(String),
      responsible: { kind: 'awaiting-acceptance', heldMs: expect.any(Number) },
      promise: { clock: { name: 'promise', state: 'running' }, leftMs: expect.any(Number), overdueMs: 0 },
      openProblems: [],
      stuckCalls: [],
      hold: null,
      expedited: 0,
      contacts: 0,
      amendments: 0,
      segments: [
        { localNetwork: 'kunming', state: 'waiting' },
        { localNetwork: 'qujing', state: 'waiting' },
      ],
    });
    const { nextSteps } = await control('am-01');
    expect(nextSteps[0]).toMatchObject({
      stage: 'intake',
      current: true,
      open: [{ title: { zh: '答复受理' } }],
    });
    expect(nextSteps.at(-1)).toMatchObject({ stage: 'survey', by: [{ zh: '客服中心' }] });
  });

  it('forecasts by the plan while no past orders compare', async () => {
    const { forecast, atRisk } = await control('am-01');

    expect(forecast).toMatchObject({ basis: 'plan', samples: 0, atRisk: expect.any(Boolean) });
    expect(forecast?.p50).toBe(forecast?.p80);
    expect(atRisk).toBe(forecast?.atRisk);
  });

  it('forecasts by what past orders of the product took, once there are enough', async () => {
    const records = createRecordWriter(house().store);
    for (const n of [1, 2, 3, 4, 5]) {
      await new Story(`SO-PAST-${n}`, { details: { productCode: 'dedicated-internet' } })
        .add('stage.entered', { stage: 'intake' }, theProcess)
        .wait(30 * n)
        .add('milestone.reached', { milestone: 'accepted' }, theProcess)
        .add('state.changed', { to: 'inProgress', reason: null }, theProcess)
        .add('state.changed', { to: 'completed', reason: null }, theProcess)
        .add('process.closed', { outcome: 'completed' }, theProcess)
        .write(records);
    }
    const product = { productCode: 'dedicated-internet', bandwidthKbps: 10_240 };
    order = await ApiOrder.place(house().api, { ...product, ends: [{ addressId: 'KM-0001' }] });

    const { forecast } = await control('am-01');

    expect(forecast).toMatchObject({ basis: 'history', samples: 5, atRisk: false });
    expect(Date.parse(forecast?.p50 ?? '')).toBeLessThan(Date.parse(forecast?.p80 ?? ''));
  });

  it('names who works, from the moment they accept', async () => {
    await order.complete('answer-order', null);
    const { taskId } = await order.task('check-resources');
    await house().api.post('res-km-01', `/api/v1/tasks/${taskId}/claim`, {});

    const { responsible, segments } = await control('area-01');

    expect(['am-01', 'res-km-01']).toContain(responsible?.person);
    expect(segments[0]).toMatchObject({
      state: 'working',
      openTasks: [{ taskId, assignee: 'res-km-01', customerName: '云南省财政厅' }],
    });
  });

  it('promises nothing more once it was accepted, and forecasts nothing', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await order.workToTheEnd();

    expect(await control('am-01')).toMatchObject({
      state: 'completed',
      responsible: null,
      promise: { clock: { state: 'met' }, leftMs: 0, overdueMs: 0 },
      forecast: null,
      atRisk: false,
      nextSteps: [],
      segments: [{ state: 'done' }],
    });
  });

  it('is for whoever may see the order, and nobody else', async () => {
    for (const part of ['control', 'holding', 'segments', 'customer-view', 'contacts', 'amendments']) {
      const path = `${order.path}/${part}`;
      expect(await house().api.call('area-01', 'GET', path, {})).toMatchObject({ status: 200 });
      expect(await house().api.call('am-02', 'GET', path, {})).toMatchObject({ status: 404 });
      expect(await house().api.call(null, 'GET', path, {})).toMatchObject({ status: 401 });
    }
  });

  it('has a ledger whose holders add up to the working time it took', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await house().api.post('am-01', `${order.path}/hold`, {
      cause: 'customer',
      reason: '装修',
      evidence: '来函',
    });
    await house().api.post('am-01', `${order.path}/resume`, {});
    await order.workToTheEnd();

    const { from, to, elapsedMs, spans, totals } = await ledger();

    expect(spans[0]?.from).toBe(from);
    expect(spans.at(-1)?.to).toBe(to);
    expect(to).toBe((await order.view()).closedAt);
    expect(spans.slice(1).map((span) => span.from)).toEqual(spans.slice(0, -1).map((span) => span.to));
    expect(sumOf(spans)).toBe(elapsedMs);
    expect(sumOf(totals)).toBe(elapsedMs);
    expect(totals.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['awaiting-acceptance', 'waiting-for-customer', 'waiting-for-system']),
    );
  });

  it('is the same segments on their own', async () => {
    const { items } = await house().api.get<{ items: SegmentAnswer[] }>('am-01', `${order.path}/segments`);

    expect(items).toEqual((await control('am-01')).segments);
  });

  it('tells the customer one state and one promise, and nothing of people and stations', async () => {
    await order.workUntil('install-field');

    const told = await house().api.get<object>('am-01', `${order.path}/customer-view`);

    expect(told).toMatchObject({
      orderNo: order.no,
      productName: { zh: 'DDN 专线' },
      state: 'in-progress',
      promise: { dueAt: expect.any(String), acceptedAt: null },
      nextAppointment: { what: { zh: '上门装机' }, until: expect.any(String) },
    });
    expect(JSON.stringify(told)).not.toMatch(/station|resource|data-km|field|group|person|manager/);
  });
});

import { buildOrder, endIn, lineBetween } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const retry = { action: 'retry', note: null } as const;
const skip = { action: 'skip', reason: '系统停机', proof: '工单 2026-77' } as const;
const compensate = { action: 'compensate', reason: '无法修复' } as const;
const toBilling = { action: 'hand-over', to: 'billing', note: '账户资料不符' } as const;

function corrected(corrections: Record<string, string | number>) {
  return { action: 'correct', corrections, note: null } as const;
}

describe('A call that is refused for a reason nobody foresaw', () => {
  const house = useHouse(100);

  async function placed(): Promise<PlacedOrder> {
    return await house().place(buildOrder({}), house().client);
  }

  /** An order whose billing was refused. */
  async function unbilled(): Promise<PlacedOrder> {
    house().billing.refuse('start', 'unknown-customer', 1);
    const order = await placed();
    await order.workUntil('repair-call');
    return order;
  }

  it('is a task of IT support that says what was refused, why, and what may be corrected', async () => {
    const order = await unbilled();

    const task = await order.task('repair-call');

    expect(task).toMatchObject({ group: { department: 'it-support' }, stage: 'billing', place: 'billing' });
    expect(task.context).toMatchObject({
      callId: 'billing.start:1',
      why: 'refused',
      code: 'unknown-customer',
      fields: { customerNo: 'C-1001', productCode: 'leased-line', bandwidthKbps: 2048 },
    });
    expect((await order.recorded()).stuck).toMatchObject([
      { callId: 'billing.start:1', why: 'refused', taskId: task.taskId },
    ]);
    await order.workToTheEnd();
  });

  it('is tried again under the same key when they say so, and nothing is taken for done before', async () => {
    house().network.refuse('activate', 'conflict', 1);
    const order = await placed();
    await order.workUntil('repair-call');

    const meanwhile = await order.milestones();
    await order.complete('repair-call', retry);

    expect(meanwhile).not.toContain('activated');
    expect(await order.workToTheEnd()).toBe('completed');
    expect(new Set(house().network.keysOf('activate', order.no)).size).toBe(1);
    const [acted] = await order.eventsOf('fallout.acted');
    expect(acted).toMatchObject({ actor: { kind: 'person', id: 'it-01' }, data: { action: 'retry' } });
    expect((await order.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['recovered']);
  });

  it('is sent with corrected data under a key of its own', async () => {
    const order = await unbilled();

    await order.complete('repair-call', corrected({ customerNo: 'C-1002' }));

    expect(await order.workToTheEnd()).toBe('completed');
    expect(house().billing.accounts.get(order.no)).toMatchObject({
      customerNo: 'C-1002',
      bandwidthKbps: 2048,
    });
    expect(house().billing.keysOf('start', order.no)).toEqual([
      `order/${order.no}:billing.start:1`,
      `order/${order.no}:billing.start:1.c1`,
    ]);
    const [acted] = await order.eventsOf('fallout.acted');
    expect(acted?.data.corrections).toEqual({ customerNo: 'C-1002' });
  });

  it('is not sent with data that cannot be right: the fields are named', async () => {
    const order = await unbilled();
    const wrong = corrected({ productCode: 'carrier-pigeon', orderNo: 'SO-1' });

    const byTask = await refusalOf(order.complete('repair-call', wrong));
    const byUpdate = await refusalOf(order.repair('billing.start:1', 'it-01', wrong));

    const fields = ['corrections.productCode', 'corrections.orderNo'];
    expect(byTask).toEqual({ code: 'invalid-answer', fields });
    expect(byUpdate).toEqual({ code: 'invalid-answer', fields });
    await order.workToTheEnd();
  });

  it('that is refused again is asked about again', async () => {
    house().billing.refuse('start', 'unknown-customer', 2);
    const order = await placed();
    await order.workUntil('repair-call');
    const first = await order.task('repair-call');

    await order.complete('repair-call', retry);
    await order.workUntil('repair-call');
    const second = await order.task('repair-call');

    expect(second.taskId).not.toBe(first.taskId);
    expect(await order.workToTheEnd()).toBe('completed');
    expect(await order.eventsOf('fallout.closed')).toHaveLength(1);
  });

  it('is passed over with proof that its work was done otherwise', async () => {
    const order = await unbilled();

    await order.complete('repair-call', skip);

    expect(await order.workToTheEnd()).toBe('completed');
    const [closed] = await order.eventsOf('fallout.closed');
    expect(closed?.data).toMatchObject({ system: 'billing', action: 'skip', proof: '工单 2026-77' });
    expect(await house().billing.look(order.no)).toEqual({ state: 'none', since: null });
  });

  it('is handed over to those who can put it right, and is then theirs', async () => {
    const order = await unbilled();
    const before = await order.task('repair-call');
    expect(await refusalOf(order.repair('billing.start:1', 'bill-01', retry))).toMatchObject({
      code: 'forbidden',
    });

    await order.complete('repair-call', toBilling);
    const task = await order.task('repair-call');

    expect(task.taskId).not.toBe(before.taskId);
    expect(task).toMatchObject({ group: { department: 'billing' }, from: { person: 'it-01' } });
    expect((await order.recorded()).stuck).toMatchObject([
      { group: { department: 'billing' }, taskId: task.taskId },
    ]);
    await order.repair('billing.start:1', 'bill-01', corrected({ customerNo: 'C-1002' }));
    expect(await order.workToTheEnd()).toBe('completed');
    expect((await order.recordedTask(task.taskId)).state).toBe('withdrawn');
    expect((await order.eventsOf('fallout.acted')).map(({ actor }) => actor)).toMatchObject([
      { id: 'it-01' },
      { id: 'bill-01' },
    ]);
  });

  it('that cannot be mended ends the order: everything is given back', async () => {
    house().network.refuse('reserve', 'conflict', 1);
    const order = await placed();
    await order.workUntil('repair-call');

    await order.complete('repair-call', compensate);

    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect((await order.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['withdrawn']);
    const [requested] = await order.eventsOf('cancellation.requested');
    expect(requested).toMatchObject({ actor: { id: 'it-01' }, data: { reason: '无法修复' } });
  });

  it('after the point of no return cannot end the order any more', async () => {
    const order = await unbilled();

    expect(await refusalOf(order.complete('repair-call', compensate))).toEqual({
      code: 'invalid-answer',
      fields: ['action'],
    });
    expect(await refusalOf(order.repair('billing.start:1', 'it-01', compensate))).toMatchObject({
      code: 'past-point-of-no-return',
    });
    await order.workToTheEnd();
  });

  it('takes its repair back when the order is cancelled meanwhile', async () => {
    house().network.refuse('reserve', 'conflict', 1);
    const order = await placed();
    await order.workUntil('repair-call');

    await order.cancel();

    expect(await order.end()).toBe('cancelled');
    expect((await order.tasks()).find(({ name }) => name === 'repair-call')?.state).toBe('withdrawn');
    expect(house().network.holders()).not.toContain(order.no);
  });

  it('can be acted on by IT support, operations and who looks after it, and only while it is stuck', async () => {
    const order = await unbilled();

    expect(await refusalOf(order.repair('billing.start:1', 'am-01', retry))).toMatchObject({
      code: 'forbidden',
    });
    expect(await refusalOf(order.repair('crm.file:1', 'it-01', retry))).toMatchObject({ code: 'not-stuck' });
    await order.repair('billing.start:1', 'ops-01', retry);

    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is not given up past the visits without the head of key accounts, and goes back to be repaired when that is refused', async () => {
    const order = await house().place(buildOrder(lineBetween('kunming', 'qujing')), house().client);
    await order.workUntil('test-end-to-end');
    house().network.refuse('exchange', 'conflict', 1);
    await order.amend({ ends: [endIn('b', 'dali')] }, true);
    await order.workUntil('repair-call');
    const { callId } = await order.stuck('refused');
    await order.complete('repair-call', { action: 'compensate', reason: '客户愿意撤单' });
    expect((await order.recorded()).state).toBe('assessingCancellation');

    await order.complete('assess-cancellation', { decision: 'refuse', reason: '须按约交付' });

    expect((await order.stuck('refused')).callId).toBe(callId);
    await order.complete('repair-call', { action: 'retry', note: null });
    expect(await order.workToTheEnd()).toBe('completed');
  });
});

import type { OrderTaskName } from '../../../domain/order/answers';
import { isTerminal } from '../../../domain/process/state';
import { buildOrder } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

/** Where people are when an order is cancelled, and whether it holds resources then. */
const moments: readonly { at: OrderTaskName; holds: boolean }[] = [
  { at: 'answer-order', holds: false },
  { at: 'check-resources', holds: false },
  { at: 'confirm-promise', holds: false },
  { at: 'install-field', holds: true },
];

describe('A cancelled order', () => {
  const house = useHouse(100);
  const placed = async () => await house().place(buildOrder({}), house().client);

  async function expectEverythingGivenBack(order: PlacedOrder): Promise<void> {
    expect(house().network.holders()).not.toContain(order.no);
    expect(await house().billing.look(order.no)).toEqual({ state: 'none', since: null });
    expect(await house().crm.look(order.no)).toMatchObject({ outcome: 'cancelled', acceptedAt: null });
    const ends = (await order.eventsOf('state.changed')).filter(({ data }) => isTerminal(data.to));
    expect(ends.map(({ data }) => data.to)).toEqual(['cancelled']);
    expect(await order.openTasks()).toEqual([]);
  }

  it.each(moments)('gives everything back when people are at $at', async ({ at, holds }) => {
    const order = await placed();
    await order.workUntil(at);
    const open = await order.openTasks();
    expect(house().network.holders().includes(order.no)).toBe(holds);

    const answer = await order.cancel();

    expect(answer.state).toBe('pendingCancellation');
    expect(await order.end()).toBe('cancelled');
    await expectEverythingGivenBack(order);
    const withdrawn = (await order.tasks()).filter(({ state }) => state === 'withdrawn');
    expect(withdrawn.map(({ taskId }) => taskId).sort()).toEqual(open.map(({ taskId }) => taskId).sort());
    expect(house().network.keysOf('release', order.no)).toHaveLength(holds ? 1 : 0);
  });

  it('gives everything back when the resource is being provided', async () => {
    const order = await placed();
    await order.workUntil('check-resources');
    await order.complete('check-resources', { result: 'short', remedy: 'maintenance', note: '端口已满' });
    await order.workUntil('plan-remedy');

    await order.cancel();

    expect(await order.end()).toBe('cancelled');
    await expectEverythingGivenBack(order);
  });

  it('is cancelled also while it is on hold, and the hold ends with it', async () => {
    const order = await placed();
    await order.workUntil('install-field');
    await order.hold('customer');

    await order.cancel();

    expect(await order.end()).toBe('cancelled');
    await expectEverythingGivenBack(order);
    expect(await order.eventsOf('hold.lifted')).toHaveLength(1);
  });

  it('is not cancelled a second time', async () => {
    house().crm.fail('file', 2);
    const order = await placed();
    await order.cancel();

    expect(await refusalOf(order.cancel())).toMatchObject({ code: 'conflict' });

    house().crm.fail('file', 0);
    expect(await order.end()).toBe('cancelled');
    expect(await order.eventsOf('cancellation.requested')).toHaveLength(1);
  });

  it('may be cancelled while the network keeps failing to reserve; what it got meanwhile is released', async () => {
    house().network.fail('reserve', 1_000);
    const order = await placed();
    await order.workUntil('confirm-promise');
    await order.complete('confirm-promise', null);
    while (house().network.keysOf('reserve', order.no).length === 0) await order.openTasks();

    await order.cancel();
    house().network.fail('reserve', 0);

    expect(await order.end()).toBe('cancelled');
    await expectEverythingGivenBack(order);
    expect(house().network.keysOf('release', order.no)).toHaveLength(1);
  });

  it('is no longer possible once the network is being told to activate', async () => {
    const order = await placed();
    house().network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);
    while (!house().network.callbackRefs.has(order.no)) await order.openTasks();

    const whileActivating = await refusalOf(order.cancel());
    await house().reportActivation(order.no);
    await order.workUntil('record-acceptance');
    const afterwards = await refusalOf(order.cancel());
    await order.workUntil('call-back');
    const completed = await refusalOf(order.cancel());

    expect([whileActivating.code, afterwards.code]).toEqual([
      'past-point-of-no-return',
      'past-point-of-no-return',
    ]);
    expect(completed.code).toBe('process-closed');
    expect(await order.workToTheEnd()).toBe('completed');
  });
});

describe('An order that operations cancel in Temporal', () => {
  const house = useHouse(100);

  it('gives everything back like any other', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('install-field');

    await order.handle.cancel();

    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect(await house().crm.look(order.no)).toMatchObject({ outcome: 'cancelled' });
    expect(await order.openTasks()).toEqual([]);
  });

  it('goes on to its end after the point of no return', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('record-acceptance');

    await order.handle.cancel();

    expect(await order.workToTheEnd()).toBe('completed');
    expect(await house().billing.look(order.no)).toMatchObject({ state: 'billing' });
  });

  it('is cancelled once when both cancel', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('test-end-to-end');

    await Promise.all([order.cancel().catch(() => null), order.handle.cancel()]);

    expect(await order.end()).toBe('cancelled');
    expect(await order.eventsOf('cancellation.requested')).toHaveLength(1);
  });
});

describe('A cancellation that would lose field work', () => {
  const house = useHouse(100);

  async function requestedAfterTheVisits(): Promise<PlacedOrder> {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('test-end-to-end');
    expect((await order.cancel()).state).toBe('assessingCancellation');
    return order;
  }

  it('is assessed by the head of key accounts, who sees what it costs', async () => {
    const order = await requestedAfterTheVisits();

    const task = await order.task('assess-cancellation');
    expect(task.group).toMatchObject({ department: 'key-accounts', role: 'department-head' });
    expect(task.context).toMatchObject({ reason: '客户撤单', costCny: 1_600 });

    await order.complete('assess-cancellation', { decision: 'accept', note: null });
    expect(await order.end()).toBe('cancelled');
    const states = (await order.eventsOf('state.changed')).map(({ data }) => data.to);
    expect(states.slice(-3)).toEqual(['assessingCancellation', 'pendingCancellation', 'cancelled']);
    expect(house().network.holders()).not.toContain(order.no);
  });

  it('may be refused with the reason, and the order goes on', async () => {
    const order = await requestedAfterTheVisits();

    await order.complete('assess-cancellation', { decision: 'refuse', reason: '合同约定不可撤单' });

    const [refused] = await order.eventsOf('cancellation.refused');
    expect(refused?.data.reason).toBe('合同约定不可撤单');
    expect((await order.recorded()).state).toBe('inProgress');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('keeps the order from being activated while it is assessed', async () => {
    const order = await requestedAfterTheVisits();

    await order.complete('test-end-to-end', null);

    expect(await order.openNames()).toEqual(['assess-cancellation']);
    expect(house().network.keysOf('activate', order.no)).toEqual([]);
    expect((await refusalOf(order.cancel())).code).toBe('conflict');
    await order.complete('assess-cancellation', { decision: 'refuse', reason: '客户已同意保留' });
    expect(await order.workToTheEnd()).toBe('completed');
  });
});

import { buildOrder } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

describe('A system that does not answer', () => {
  const house = useHouse(100);
  const forEver = 1_000_000;
  /** More often than a brief try asks. */
  const forAWhile = 10;

  async function placed(): Promise<PlacedOrder> {
    return await house().place(buildOrder({}), house().skippingClient);
  }

  it('makes no task; when it is back the order goes on by itself, under the same key', async () => {
    house().network.fail('reserve', forAWhile);
    const order = await placed();

    await order.workUntil('install-field');

    const [opened] = await order.eventsOf('fallout.opened');
    expect(opened?.data).toMatchObject({
      callId: 'network.reserve:1',
      why: 'unavailable',
      code: null,
      detail: 'the system cannot reserve now',
      group: { department: 'it-support' },
    });
    expect((await order.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['recovered']);
    expect((await order.tasks()).map(({ name }) => name)).not.toContain('repair-call');
    expect(new Set(house().network.keysOf('reserve', order.no)).size).toBe(1);
    const { stuck, clocks } = await order.recorded();
    expect(stuck).toEqual([]);
    expect(clocks.find(({ name }) => name === 'call:network.reserve:1')?.stoppedAt).toEqual(
      expect.any(String),
    );
    await order.workToTheEnd();
  });

  it('tells only the account manager at first, and IT support with its head when it takes too long', async () => {
    house().billing.fail('start', forEver);
    const order = await placed();
    await order.workUntil('record-acceptance');
    await order.complete('record-acceptance', null);

    await order.until((events) =>
      events.some(
        (event) => event.type === 'clock.breached' && event.data.clock.name === 'call:billing.start:1',
      ),
    );
    house().billing.fail('start', 0);

    const told = (await order.events()).flatMap((event) =>
      (event.type === 'clock.warned' || event.type === 'clock.breached') &&
      event.data.clock.name === 'call:billing.start:1'
        ? [event.data.recipients]
        : [],
    );
    const manager = { kind: 'person', id: 'am-01' };
    const itSupport = { department: 'it-support', role: 'it-support' };
    expect(told).toMatchObject([
      [manager],
      [manager],
      [{ group: itSupport }, { group: { ...itSupport, role: 'department-head' } }, manager],
    ]);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is asked again at once when IT support says that it is back', async () => {
    house().network.fail('activate', forEver);
    const order = await placed();
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);
    const { callId } = await order.stuck('unavailable');

    await order.repair(callId, 'it-01', { action: 'retry', note: '网络系统已恢复' });
    house().network.fail('activate', 0);

    expect(await order.workToTheEnd()).toBe('completed');
    expect(new Set(house().network.keysOf('activate', order.no)).size).toBe(1);
  });

  it('is passed over with proof while it is still down', async () => {
    house().crm.fail('file', forEver);
    const order = await placed();
    await order.workUntil('record-acceptance');
    await order.complete('record-acceptance', null);
    const { callId } = await order.stuck('unavailable');

    await order.repair(callId, 'it-01', { action: 'skip', reason: '系统停机', proof: '工单 2026-77' });

    expect(await order.workToTheEnd()).toBe('completed');
    expect(await house().crm.look(order.no)).toBeNull();
    house().crm.fail('file', 0);
  });

  it('that cannot be waited for ends the order: everything is given back', async () => {
    house().network.fail('reserve', forEver);
    const order = await placed();
    await order.workUntil('confirm-promise');
    await order.complete('confirm-promise', null);
    const { callId } = await order.stuck('unavailable');

    await order.repair(callId, 'it-01', { action: 'compensate', reason: '无法修复' });
    house().network.fail('reserve', 0);

    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect(house().network.keysOf('release', order.no)).toHaveLength(1);
  });

  it('may be handed over, and is tried on by itself all the same', async () => {
    house().network.fail('reserve', forEver);
    const order = await placed();
    await order.workUntil('confirm-promise');
    await order.complete('confirm-promise', null);
    const { callId } = await order.stuck('unavailable');

    await order.repair(callId, 'it-01', { action: 'hand-over', to: 'network-maintenance', note: '网元脱管' });
    const task = await order.task('repair-call');
    house().network.fail('reserve', 0);
    await order.task('install-field');

    expect(task).toMatchObject({
      group: { department: 'network-maintenance' },
      context: { why: 'unavailable' },
    });
    expect((await order.recordedTask(task.taskId)).state).toBe('withdrawn');
    await order.workToTheEnd();
  });

  it('and refuses when it is back, is dealt with as the refusal would have been at first', async () => {
    house().network.fail('reserve', forAWhile);
    const order = await placed();
    house().network.beShortFor(order.no, 1);

    await order.workUntil('plan-remedy');

    expect((await order.eventsOf('fallout.closed')).map(({ data }) => data.action)).toEqual(['refused']);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('and refuses for a reason nobody foresaw when it is back, is for people to repair', async () => {
    house().network.fail('reserve', forAWhile);
    house().network.refuse('reserve', 'conflict', 1);
    const order = await placed();

    await order.workUntil('repair-call');

    expect((await order.recorded()).stuck).toMatchObject([{ callId: 'network.reserve:1', why: 'refused' }]);
    expect(await order.workToTheEnd()).toBe('completed');
    expect(await order.eventsOf('fallout.opened')).toHaveLength(2);
    expect(await order.eventsOf('fallout.closed')).toHaveLength(1);
  });

  it('does not let an order be cancelled before its resources are given back', async () => {
    house().network.fail('release', forEver);
    const order = await placed();
    await order.workUntil('confirm-promise');
    await order.complete('confirm-promise', null);
    await order.task('configure-data');
    await order.cancel();
    const { callId } = await order.stuck('unavailable');

    const waiting = await order.view();
    const refused = await refusalOf(order.repair(callId, 'it-01', { action: 'compensate', reason: '—' }));
    const filedMeanwhile = await house().crm.look(order.no);
    house().network.fail('release', 0);

    expect(waiting.state).toBe('pendingCancellation');
    expect(refused.code).toBe('conflict');
    expect(filedMeanwhile).toBeNull();
    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect(new Set(house().network.keysOf('release', order.no)).size).toBe(1);
  });
});

describe('A call of a system', () => {
  const house = useHouse(100);

  it('carries one key for all its attempts, and another in another round', async () => {
    const order = await house().place(buildOrder({}), house().client);
    house().network.beShortFor(order.no, 1);
    await order.workUntil('carry-out-remedy');
    house().network.fail('reserve', 1);
    house().crm.fail('file', 1);
    house().billing.fail('start', 1);

    await order.workToTheEnd();

    const id = `order/${order.no}`;
    expect(house().network.keysOf('reserve', order.no)).toEqual([
      `${id}:network.reserve:1`,
      `${id}:network.reserve:2`,
      `${id}:network.reserve:2`,
    ]);
    expect(house().crm.keysOf('file', order.no)).toEqual([`${id}:crm.file:1`, `${id}:crm.file:1`]);
    expect(house().billing.keysOf('start', order.no)).toEqual([
      `${id}:billing.start:1`,
      `${id}:billing.start:1`,
    ]);
  });

  it('that is never reported is asked for again, under the same key, and is then answered', async () => {
    const order = await house().place(buildOrder({}), house().client);
    house().network.reportLater(order.no);
    await order.workUntil('test-end-to-end');
    await order.complete('test-end-to-end', null);

    await house().loseReport(order.no);

    expect(await order.workToTheEnd()).toBe('completed');
    expect(house().network.keysOf('activate', order.no)).toEqual(
      Array<string>(2).fill(`order/${order.no}:network.activate:1`),
    );
  });
});

import { buildOrder } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { useHouse } from '../../support/use-house';

const hourMs = 3_600_000;
const skip = { action: 'skip', reason: '系统停机', proof: '工单 2026-77' } as const;

describe('A system that fails for longer than it is tried', () => {
  const house = useHouse(100);
  const forEver = 1_000_000;

  async function placed(): Promise<PlacedOrder> {
    return await house().place(buildOrder({}), house().skippingClient);
  }

  it('is handed to IT support after two hours, and goes on under the same key when they try again', async () => {
    house().network.fail('reserve', forEver);
    const order = await placed();
    await order.workUntil('repair-call');
    const repair = await order.task('repair-call');
    const [confirmed] = (await order.events()).filter(
      ({ type, data }) => type === 'stage.entered' && 'stage' in data && data.stage === 'reservation',
    );

    expect(repair).toMatchObject({
      place: 'network',
      stage: 'reservation',
      group: { department: 'it-support' },
    });
    expect(Date.parse(repair.offeredAt) - Date.parse(confirmed?.at ?? '')).toBeGreaterThanOrEqual(
      1.9 * hourMs,
    );
    house().network.fail('reserve', 0);
    await order.complete('repair-call', { action: 'retry', note: null });

    await order.workUntil('install-field');
    expect(new Set(house().network.keysOf('reserve', order.no)).size).toBe(1);
    expect(await order.eventsOf('fallout.closed')).toHaveLength(1);
    await order.cancel();
    await order.end();
  });

  it('may be passed over with proof that its work was done otherwise', async () => {
    house().billing.refuse('start', 'conflict', 1);
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('repair-call');

    await order.complete('repair-call', skip);

    expect(await order.workToTheEnd()).toBe('completed');
    const [closed] = await order.eventsOf('fallout.closed');
    expect(closed?.data).toMatchObject({ system: 'billing', action: 'skip', proof: '工单 2026-77' });
    expect(closed?.actor).toEqual({ kind: 'system', name: 'process' });
    expect(await house().billing.look(order.no)).toEqual({ state: 'none', since: null });
  });

  it('does not let an order be cancelled before its resources are given back', async () => {
    house().network.fail('release', forEver);
    const order = await placed();
    await order.workUntil('install-field');
    await order.cancel();
    await order.workUntil('repair-call');

    const waiting = await order.view();
    house().network.fail('release', 0);
    const filedMeanwhile = await house().crm.look(order.no);
    await order.complete('repair-call', null);

    expect(waiting.state).toBe('pendingCancellation');
    expect(filedMeanwhile).toBeNull();
    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect(new Set(house().network.keysOf('release', order.no)).size).toBe(1);
  });

  it('that refuses for a reason nobody foresaw is for IT support as well: nothing is taken for done', async () => {
    house().network.refuse('activate', 'conflict', 1);
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('repair-call');

    const meanwhile = await order.milestones();
    await order.complete('repair-call', null);

    expect(meanwhile).not.toContain('activated');
    expect(await order.workToTheEnd()).toBe('completed');
    expect((await house().network.look(order.no)).active).toBe(true);
  });

  it('takes its repair back when the order is cancelled meanwhile', async () => {
    house().network.refuse('reserve', 'conflict', 1);
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('repair-call');

    await order.cancel();

    expect(await order.end()).toBe('cancelled');
    expect((await order.tasks()).find(({ name }) => name === 'repair-call')?.state).toBe('withdrawn');
    expect(house().network.holders()).not.toContain(order.no);
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

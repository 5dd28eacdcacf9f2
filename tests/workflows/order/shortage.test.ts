import { buildOrder } from '../../support/build-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const short = { result: 'short', remedy: 'construction', note: '无空闲纤芯' } as const;
const givenUp = { decision: 'cancel', reason: '客户不愿等待' } as const;

describe('An order for which there is no resource', () => {
  const house = useHouse(100);

  it('waits with a new promise until the resource is there, is checked again and completed', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    const before = await order.promise();
    await order.complete('check-resources', short);
    const planned = await order.task('plan-remedy');
    expect((await order.view()).state).toBe('pending');

    await order.complete('plan-remedy', null);
    await order.workUntil('agree-new-promise');
    await order.complete('agree-new-promise', null);
    await order.workUntil('carry-out-remedy');
    const after = await order.promise();

    expect(planned.group.department).toBe('network-planning');
    expect(after.dueAt).toBe(after.agreedDueAt);
    expect((after.dueAt ?? '') > (before.dueAt ?? '')).toBe(true);
    await order.workUntil('confirm-promise');
    expect((await order.view()).state).toBe('inProgress');
    expect(await order.workToTheEnd()).toBe('completed');
    expect(await order.milestones()).toEqual(
      expect.arrayContaining(['resources-short', 'promise-renewed', 'resources-confirmed', 'completed']),
    );
    expect((await order.tasks()).filter(({ name }) => name === 'check-resources')).toHaveLength(3);
  });

  it('is cancelled when the customer would rather not wait', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    await order.complete('check-resources', short);
    await order.complete('plan-remedy', null);

    await order.complete('agree-new-promise', givenUp);

    expect(await order.end()).toBe('cancelled');
    expect(await house().crm.look(order.no)).toMatchObject({ outcome: 'cancelled', reason: '客户不愿等待' });
    // The other end was still being checked.
    expect((await order.tasks()).map(({ state }) => state)).toContain('withdrawn');
  });

  it('waits for both ends when both lack something', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    await order.complete('check-resources', short);
    await order.complete('check-resources', { ...short, remedy: 'maintenance' });
    const plans = await order.openTasks();

    for (const plan of plans) await order.answer(plan, null);
    for (const renew of await order.openTasks()) await order.answer(renew, null);
    const [first, second] = await order.openTasks();
    if (first === undefined || second === undefined) throw new Error('Both ends should be worked on');
    await order.answer(first, null);

    expect(plans.map(({ group }) => group.department).sort()).toEqual([
      'network-maintenance',
      'network-planning',
    ]);
    expect((await order.view()).state).toBe('pending');
    await order.answer(second, null);
    expect((await order.view()).state).toBe('inProgress');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is provided for as well when the resources went to somebody else before they were reserved', async () => {
    const order = await house().place(buildOrder({}), house().client);
    house().network.beShortFor(order.no, 1);

    await order.workUntil('plan-remedy');
    const { place } = await order.task('plan-remedy');

    expect(place).toBe('inventory');
    expect((await order.view()).state).toBe('pending');
    expect(await order.workToTheEnd()).toBe('completed');
    const keys = house().network.keysOf('reserve', order.no);
    expect(new Set(keys).size).toBe(2);
  });

  it('can be given up at reservation: what was asked for is released for good', async () => {
    const order = await house().place(buildOrder({}), house().client);
    house().network.beShortFor(order.no, 1);
    await order.workUntil('plan-remedy');
    await order.complete('plan-remedy', null);

    await order.complete('agree-new-promise', givenUp);

    expect(await order.end()).toBe('cancelled');
    expect(house().network.keysOf('release', order.no)).toHaveLength(1);
  });

  it('is pending after a hold that began before the lack was found', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    await order.hold('internal');
    await order.complete('check-resources', short);

    const resumed = await order.resume();

    expect(resumed.state).toBe('pending');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('takes no plan for the past, nor for a time nobody lives to see', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('check-resources');
    await order.complete('check-resources', short);
    const at = (expectedAt: string) => order.complete('plan-remedy', { measure: '新建一段光缆', expectedAt });

    const refused = [
      await refusalOf(at('2020-01-01T00:00:00.000Z')),
      await refusalOf(at('9999-01-01T00:00:00.000Z')),
    ];

    const wrong = { code: 'invalid-answer', fields: ['expectedAt'] };
    expect(refused).toEqual([wrong, wrong]);
    await order.cancel();
    expect(await order.end()).toBe('cancelled');
  });
});

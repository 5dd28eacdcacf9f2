import { buildOrder, endIn, lineBetween } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';

const elsewhereInQujing = {
  ...endIn('b', 'qujing'),
  addressId: 'QJ-0002',
  address: '曲靖市沾益区龙华路 3 号',
};

describe('An order amended on its way', () => {
  const house = useHouse(100);

  async function line(): Promise<PlacedOrder> {
    return await house().place(buildOrder(lineBetween('kunming', 'qujing')), house().client);
  }

  const namesAndPlaces = async (order: PlacedOrder): Promise<string[]> =>
    (await order.openTasks()).map(({ name, place }) => `${name} ${place ?? ''}`.trim()).sort();

  it('does exactly what its preview said', async () => {
    const order = await line();
    await order.workUntil('test-end-to-end');
    const changes = { bandwidthKbps: 1024 };
    const { steps, promise } = await order.preview(changes);

    await order.amend(changes, false);

    const [applied] = await order.eventsOf('amendment.applied');
    expect(applied?.data.assessment.steps).toEqual(steps);
    expect((await order.promise()).dueAt).toBe(promise.after);
    expect(await namesAndPlaces(order)).toEqual([
      'check-resources a: 昆明市五华区人民中路 12 号',
      'check-resources b: 曲靖市麒麟区南宁西路 8 号',
    ]);
    expect(await order.workToTheEnd()).toBe('completed');
    // Nobody went to the customer twice.
    const visits = (await order.tasks()).filter(({ name }) => name === 'install-field');
    expect(visits).toHaveLength(2);
    expect(house().billing.accounts.get(order.no)?.bandwidthKbps).toBe(1024);
  });

  it('leaves people alone whose work it does not touch', async () => {
    const order = await line();
    await order.workUntil('install-field');
    const here = (await order.openTasks()).find(
      ({ name, group }) => name === 'install-field' && group.localNetwork === 'kunming',
    );
    if (here === undefined) throw new Error('No visit in Kunming');
    await order.claim(here, 'field-km-01');

    await order.amend({ ends: [elsewhereInQujing] }, false);

    expect(await order.recordedTask(here.taskId)).toMatchObject({
      state: 'claimed',
      assignee: 'field-km-01',
    });
    const open = await namesAndPlaces(order);
    expect(open).toContain('check-resources b: 曲靖市沾益区龙华路 3 号');
    expect(open).not.toContain('install-field b: 曲靖市麒麟区南宁西路 8 号');
    expect(await order.workToTheEnd()).toBe('completed');
    const field = (await order.tasks()).filter(
      ({ name, state }) => name === 'install-field' && state === 'completed',
    );
    expect(field.map(({ place }) => place ?? '').sort()).toEqual([
      'a: 昆明市五华区人民中路 12 号',
      'b: 曲靖市沾益区龙华路 3 号',
    ]);
  });

  it('moved to another network gives back what it held there, takes down what was built and builds anew', async () => {
    const order = await line();
    await order.workUntil('test-end-to-end');
    const held = (await house().network.look(order.no)).resources;

    await order.amend({ ends: [endIn('b', 'dali')] }, true);
    await order.workUntil('undo-work');
    const undo = (await order.openTasks()).filter(({ name }) => name === 'undo-work');
    expect(undo.map(({ group }) => `${group.station} ${group.localNetwork}`).sort()).toEqual([
      'data qujing',
      'field qujing',
      'transmission qujing',
    ]);

    expect(await order.workToTheEnd()).toBe('completed');
    const now = (await house().network.look(order.no)).resources;
    expect(now.find(({ slot }) => slot === 'a.port')).toEqual(held.find(({ slot }) => slot === 'a.port'));
    expect(now.map(({ slot }) => slot).sort()).toEqual([
      'a.access-pair',
      'a.port',
      'b.access-pair',
      'b.port',
      'line.circuit.1',
      'line.circuit.2',
    ]);
    const { resources } = await order.recorded();
    expect(
      resources
        .filter(({ state }) => state === 'in-service')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(now.map(({ id }) => id).sort());
  });

  it('that loses a visit is taken only with its cost', async () => {
    const order = await line();
    await order.workUntil('test-end-to-end');
    const changes = { ends: [elsewhereInQujing] };
    expect(await order.preview(changes)).toMatchObject({ pastSoftPoint: true, costCny: 800 });

    expect((await refusalOf(order.amend(changes, false))).code).toBe('cost-not-accepted');
    await order.amend(changes, true);

    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('is not amended any more once it is being activated, nor to what it is', async () => {
    const order = await line();
    expect((await refusalOf(order.amend({ bandwidthKbps: 2048 }, false))).code).toBe('nothing-to-amend');
    await order.workUntil('record-acceptance');

    expect((await refusalOf(order.amend({ bandwidthKbps: 64 }, true))).code).toBe('past-point-of-no-return');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('twice, and then cancelled, gives everything back', async () => {
    const order = await line();
    await order.workUntil('set-up-transmission');
    await order.amend({ bandwidthKbps: 64 }, false);
    await order.amend({ ends: [endIn('b', 'dali')] }, false);
    await order.cancel();

    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
    expect(await order.openNames()).toEqual([]);
  });

  it('while its reservation is not answered exchanges what that may have taken', async () => {
    const order = await house().place(buildOrder(lineBetween('kunming', 'qujing')), house().skippingClient);
    house().network.fail('reserve', 1_000_000);
    await order.workUntil('confirm-promise');
    await order.complete('confirm-promise', null);
    await order.stuck('unavailable');

    await order.amend({ ends: [endIn('b', 'dali')] }, false);
    expect(await order.workToTheEnd()).toBe('completed');
    house().network.fail('reserve', 0);

    expect(house().network.keysOf('exchange', order.no)).toEqual([`order/${order.no}:network.exchange:2`]);
  });

  it('never has both its ends at one address, whichever amendment comes second', async () => {
    const order = await line();
    await order.amend({ ends: [{ ...elsewhereInQujing, end: 'a' }] }, false);

    expect((await refusalOf(order.amend({ ends: [elsewhereInQujing] }, false))).code).toBe('wrong-ends');
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('while it is on hold for the customer is taken up when the customer is ready', async () => {
    const order = await line();
    await order.workUntil('set-up-transmission');
    await order.hold('customer');
    await order.amend({ bandwidthKbps: 128 }, false);
    expect(await order.openNames()).not.toContain('check-resources');

    await order.resume();

    expect(await order.workToTheEnd()).toBe('completed');
  });
});

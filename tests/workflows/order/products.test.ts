import { catalogue } from '../../../domain/catalogue/catalogue';
import type { PlacedOrder } from '../../support/placed-order';
import { buildOrder, orderedOf } from '../../support/build-order';
import { useHouse } from '../../support/use-house';

const products = Object.values(catalogue);

/** Who was asked to do which station work, and where. */
async function stationWork(order: PlacedOrder): Promise<string[]> {
  const work = (await order.tasks()).filter(({ stage }) => stage === 'provisioning');
  return work
    .map(({ group, place }) => `${group.station}@${group.localNetwork} (${place?.slice(0, 2)})`)
    .sort();
}

describe('Every product of the catalogue', () => {
  const house = useHouse(100);

  it.each(products)('$code goes through the stages of its plan and no others', async (product) => {
    const order = await house().place(buildOrder(orderedOf(product)), house().client);

    expect(await order.workToTheEnd()).toBe('completed');

    expect(await order.stages()).toEqual(product.stages.map(({ stage }) => stage));
    expect((await house().network.look(order.no)).resources).not.toHaveLength(0);
  });

  it('has transmission and data work in each local network of a line between two, field work at each end, one test', async () => {
    const { 'leased-line': leasedLine } = catalogue;
    if (leasedLine === undefined) throw new Error('No leased line on offer');
    const order = await house().place(buildOrder(orderedOf(leasedLine)), house().client);

    await order.workToTheEnd();

    expect(await stationWork(order)).toEqual([
      'data@kunming (ku)',
      'data@qujing (qu)',
      'field@kunming (a:)',
      'field@qujing (b:)',
      'transmission@kunming (ku)',
      'transmission@qujing (qu)',
    ]);
    expect((await order.tasks()).filter(({ name }) => name === 'test-end-to-end')).toHaveLength(1);
  });

  it('lets all stations work at once', async () => {
    const order = await house().place(buildOrder({}), house().client);

    await order.workUntil('install-field');

    expect(new Set(await order.openNames())).toEqual(
      new Set(['set-up-transmission', 'configure-data', 'install-field']),
    );
    await order.workToTheEnd();
  });

  it('needs no field work and no resource check for a group SMS gateway', async () => {
    const { 'group-sms-gateway': gateway } = catalogue;
    if (gateway === undefined) throw new Error('No gateway on offer');
    const order = await house().place(
      buildOrder({ ...orderedOf(gateway), homeNetwork: 'dali' }),
      house().client,
    );

    await order.workToTheEnd();

    expect(await stationWork(order)).toEqual(['data@dali (da)']);
    expect(await order.stages()).not.toContain('resource-check');
  });

  it('gives each end its own resources and the line its circuit', async () => {
    const order = await house().place(buildOrder({}), house().client);
    await order.workUntil('install-field');

    const field = (await order.openTasks()).find(({ place }) => place?.startsWith('b: '));

    const resources = field?.context['resources'] as { slot: string }[];
    expect(resources.map(({ slot }) => slot).sort()).toEqual(['b.access-pair', 'b.port', 'line.circuit']);
    await order.workToTheEnd();
  });
});

import type { LocalNetwork } from '../../../domain/people/department';
import { buildOrder, lineBetween } from '../../support/build-order';
import type { PlacedOrder } from '../../support/placed-order';
import { useHouse } from '../../support/use-house';

describe('An order across local networks', () => {
  const house = useHouse(100);

  async function line(a: LocalNetwork, b: LocalNetwork): Promise<PlacedOrder> {
    return await house().place(buildOrder(lineBetween(a, b)), house().client);
  }

  /** Where the open tasks of a name are. */
  async function networksOf(order: PlacedOrder, name: string): Promise<string[]> {
    const open = (await order.openTasks()).filter((task) => task.name === name);
    return open.map(({ group }) => group.localNetwork ?? '').sort();
  }

  it.each([
    [2, 'kunming', 'qujing', ['kunming', 'qujing']],
    [3, 'kunming', 'dali', ['chuxiong', 'dali', 'kunming']],
    [5, 'qujing', 'lijiang', ['chuxiong', 'dali', 'kunming', 'lijiang', 'qujing']],
  ] as const)('of %i networks is worked on in all of them at once', async (_count, a, b, networks) => {
    const order = await line(a, b);
    await order.workUntil('check-resources');
    expect(await networksOf(order, 'check-resources')).toEqual(networks);

    await order.workUntil('set-up-transmission');
    expect(await networksOf(order, 'set-up-transmission')).toEqual(networks);
    // People go to the customer only where there is one.
    expect(await networksOf(order, 'install-field')).toEqual([a, b].sort());

    await order.workUntil('test-end-to-end');
    expect(await order.openNames()).toEqual(['test-end-to-end']);
    expect(await order.workToTheEnd()).toBe('completed');
  });

  it('has one circuit for each hop, and gives all of them back when it is cancelled', async () => {
    const order = await line('qujing', 'lijiang');
    await order.workUntil('set-up-transmission');

    const circuits = (await order.recorded()).resources.filter(({ type }) => type === 'circuit');
    expect(circuits.map(({ slot }) => slot)).toEqual([
      'line.circuit.1',
      'line.circuit.2',
      'line.circuit.3',
      'line.circuit.4',
    ]);
    await order.cancel();
    expect(await order.end()).toBe('cancelled');
    expect(house().network.holders()).not.toContain(order.no);
  });

  it('waits for the one segment that lacks something, with one promise to the customer', async () => {
    const order = await line('kunming', 'dali');
    await order.workUntil('check-resources');
    const transit = (await order.openTasks()).find(({ place }) => place === 'chuxiong');
    if (transit === undefined) throw new Error('Nobody checks Chuxiong');
    await order.answer(transit, { result: 'short', remedy: 'construction', note: '楚雄段无空闲时隙' });

    const { state, clocks } = await order.recorded();
    expect(state).toBe('pending');
    expect(clocks.filter(({ name }) => name === 'promise')).toHaveLength(1);
    // The others go on meanwhile.
    expect(await networksOf(order, 'check-resources')).toEqual(['dali', 'kunming']);
    expect(await order.workToTheEnd()).toBe('completed');
  });
});

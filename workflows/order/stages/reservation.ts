import { needsOf } from '../../../domain/order/needs';
import { theProcess } from '../../../domain/process/actor';
import { callSystem } from '../../shared/call-system';
import { type OrderCase, nextRound, reach } from '../order-case';
import { provideResources } from '../shortage';

/**
 * Reserves everything the order needs, all or nothing, with the undo pushed before the step (O2A-8). Resources that went to somebody else
 * between check and reservation are provided for like any lack.
 */
export async function reserve(order: OrderCase): Promise<void> {
  const { start, process } = order;
  const { repair } = start.product.extraLimits;
  order.compensation.push(() => giveBack(order));
  for (;;) {
    const call = await callSystem(
      process,
      {
        system: 'network',
        operation: 'reserve',
        title: { zh: '预占资源', en: 'Reserve resources' },
        round: nextRound(order, 'reserve'),
        foreseen: ['no-resource'],
      },
      repair,
      (key) => order.systems.network.reserveResources(key, start.orderNo, needsOf(start)),
    );
    if (call.outcome === 'refused') {
      await provideResources(order, 'maintenance', `${call.code}: ${call.detail}`, 'inventory');
      continue;
    }
    if (call.outcome === 'done')
      process.record.add('resource.changed', { resources: call.result }, theProcess);
    reach(order, 'resources-reserved', null);
    return;
  }
}

async function giveBack({ start, process, systems }: OrderCase): Promise<void> {
  const { repair } = start.product.extraLimits;
  const call = await callSystem(
    process,
    {
      system: 'network',
      operation: 'release',
      title: { zh: '释放资源', en: 'Release resources' },
      round: 1,
      foreseen: [],
    },
    repair,
    (key) => systems.network.releaseResources(key, start.orderNo),
  );
  if (call.outcome === 'done') process.record.add('resource.changed', { resources: call.result }, theProcess);
}

import { correctNeeds } from '../../../domain/order/corrections';
import { needsOf } from '../../../domain/order/needs';
import type { Resource, ResourceNeed } from '../../../domain/catalogue/resource';
import type { Json } from '../../../domain/json';
import { theProcess } from '../../../domain/process/actor';
import { callSystem } from '../../shared/call-system';
import type { CallOutcome } from '../../shared/system-call';
import { type OrderCase, nextRound, reachOnce, step } from '../order-case';
import { provideResources } from '../shortage';

/**
 * Reserves everything the order needs, all or nothing, with the undo pushed before the step (O2A-8). After an amendment what it holds
 * is exchanged for what it needs now, in one go (O2A-4). Resources that went to somebody else between check and reservation are provided for
 * like any lack.
 */
export async function reserve(order: OrderCase): Promise<void> {
  await step(order, 'reserve', () => untilReserved(order));
  await reachOnce(order, 'resources-reserved');
}

async function untilReserved(order: OrderCase): Promise<void> {
  const { process } = order;
  if (!order.rounds.has('reserve')) order.compensation.push(() => giveBack(order));
  for (;;) {
    const held = order.holdsResources;
    // Called off on its way, a call may have been heard all the same: after it only an exchange makes sure of what is held.
    order.holdsResources = true;
    const call = held ? await exchange(order) : await reserveFirst(order);
    if (call.outcome === 'refused') {
      order.holdsResources = held;
      await provideResources(
        order,
        'maintenance',
        `${call.code}: ${call.detail}`,
        'inventory',
        order.start.ends[0]?.localNetwork ?? order.start.homeNetwork,
      );
      continue;
    }
    if (call.outcome === 'done') learnAddresses(order, call.request);
    if (call.outcome === 'done')
      process.record.add('resource.changed', { resources: call.result }, theProcess);
    return;
  }
}

/** An address that IT support put right is the order's from then on. */
function learnAddresses(order: OrderCase, needs: readonly ResourceNeed[]): void {
  const ends = order.start.ends.map((end) => {
    const need = needs.find(({ slot, addressId }) => addressId !== null && slot.startsWith(`${end.end}.`));
    return { ...end, addressId: need?.addressId ?? end.addressId };
  });
  if (ends.every(({ addressId }, n) => addressId === order.start.ends[n]?.addressId)) return;
  order.start = { ...order.start, ends };
  const changes = { ends: ends.map((end): Json => ({ ...end })) };
  order.process.record.add('details.changed', { changes }, theProcess);
}

async function reserveFirst(
  order: OrderCase,
): Promise<CallOutcome<readonly ResourceNeed[], readonly Resource[]>> {
  const { orderNo } = order.start;
  return await callSystem(
    order.process,
    {
      system: 'network',
      operation: 'reserve',
      title: { zh: '预占资源', en: 'Reserve resources' },
      round: nextRound(order, 'reserve'),
      foreseen: ['no-resource'],
      correction: correctNeeds,
    },
    needsOf(order.start),
    (patience, key, needs) => order.systems[patience].network.reserveResources(key, orderNo, needs),
  );
}

async function exchange(
  order: OrderCase,
): Promise<CallOutcome<readonly ResourceNeed[], readonly Resource[]>> {
  const { orderNo } = order.start;
  const round = nextRound(order, 'reserve');
  const call = await callSystem(
    order.process,
    {
      system: 'network',
      operation: 'exchange',
      title: { zh: '更换资源', en: 'Exchange resources' },
      round,
      foreseen: ['no-resource'],
      correction: correctNeeds,
    },
    needsOf(order.start),
    (patience, key, needs) =>
      order.systems[patience].network.exchangeResources(key, { orderNo, round }, needs),
  );
  if (call.outcome !== 'done') return call;
  const { held, released } = call.result;
  return { ...call, result: [...held, ...released] };
}

async function giveBack({ start, process, systems }: OrderCase): Promise<void> {
  const call = await callSystem(
    process,
    {
      system: 'network',
      operation: 'release',
      title: { zh: '释放资源', en: 'Release resources' },
      round: 1,
      foreseen: [],
      correction: null,
    },
    null,
    (patience, key) => systems[patience].network.releaseResources(key, start.orderNo),
  );
  if (call.outcome === 'done') process.record.add('resource.changed', { resources: call.result }, theProcess);
}

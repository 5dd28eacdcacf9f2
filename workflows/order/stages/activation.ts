import { theProcess } from '../../../domain/process/actor';
import { callSystem } from '../../shared/call-system';
import { type OrderCase, reach } from '../order-case';

/**
 * The point of no return: the network is told to activate, and reports by callback when it has. Nothing is given back after this
 * point; a service that should not be is an exit, not a cancellation.
 */
export async function activate(order: OrderCase): Promise<void> {
  const { start, process } = order;
  order.control.passPointOfNoReturn();
  process.record.add('stage.entered', { stage: order.stage }, theProcess);
  const call = await callSystem(
    process,
    {
      system: 'network',
      operation: 'activate',
      title: { zh: '网络开通', en: 'Activate in the network' },
      round: 1,
      foreseen: [],
      correction: null,
    },
    null,
    (patience, key) => order.systems[patience].activation.activateService(key, start.orderNo),
  );
  // Skipped with proof, it was done by hand.
  if (call.outcome !== 'refused') {
    const inService = process.record.view.resources
      .filter(({ state }) => state === 'reserved')
      .map((resource) => ({ ...resource, state: 'in-service' as const }));
    process.record.add('resource.changed', { resources: inService }, theProcess);
  }
  reach(order, 'activated', { activatedAt: call.outcome === 'done' ? call.result.activatedAt : null });
}

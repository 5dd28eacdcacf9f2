import { type ActivityInterfaceFor, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BillingActivities } from '../../activities/billing-activities';
import type { CrmActivities } from '../../activities/crm-activities';
import type { NetworkActivities } from '../../activities/network-activities';
import { systemQueue } from '../shared/contract';

/** The outside systems an order has to do with. */
export interface OrderSystems {
  readonly network: ActivityInterfaceFor<Pick<NetworkActivities, 'reserveResources' | 'releaseResources'>>;
  /** Answered by the network's callback. */
  readonly activation: ActivityInterfaceFor<Pick<NetworkActivities, 'activateService'>>;
  readonly billing: ActivityInterfaceFor<BillingActivities>;
  readonly crm: ActivityInterfaceFor<CrmActivities>;
}

/** Retried for two hours with growing pauses; what still fails then goes to IT support (O2A-6), not into a void. */
const patient = {
  startToCloseTimeout: '15 seconds',
  scheduleToCloseTimeout: '2 hours',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/**
 * How long we wait for the network's report before we ask again, with the same key: no harm to an activation that takes longer, and all
 * that a worker killed in the middle of asking, or a lost callback, costs.
 */
const callbackWithin = '2 minutes';

/** The systems, each on its own task queue. Call inside a workflow. */
export function orderSystems(): OrderSystems {
  const { taskQueue } = workflowInfo();
  const network = {
    ...patient,
    summary: '网络资源 network resources',
    taskQueue: systemQueue(taskQueue, 'network'),
  };
  return {
    network: proxyActivities<NetworkActivities>(network),
    activation: proxyActivities<NetworkActivities>({
      ...network,
      startToCloseTimeout: callbackWithin,
      summary: '网络开通,等待回报 activation, reported by callback',
    }),
    billing: proxyActivities<BillingActivities>({
      ...patient,
      taskQueue: systemQueue(taskQueue, 'billing'),
      summary: '起租计费 start billing',
    }),
    crm: proxyActivities<CrmActivities>({
      ...patient,
      taskQueue: systemQueue(taskQueue, 'crm'),
      summary: 'CRM 归档 file in CRM',
    }),
  };
}

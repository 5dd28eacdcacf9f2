import { type ActivityInterfaceFor, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BillingActivities } from '../../activities/billing-activities';
import type { CrmActivities } from '../../activities/crm-activities';
import type { NetworkActivities } from '../../activities/network-activities';
import { systemQueue } from '../shared/contract';
import type { Patience } from '../shared/system-call';
import { systemProxies, systemRetries } from '../shared/system-proxies';

/** The outside systems an order has to do with. */
interface SystemProxies {
  readonly network: ActivityInterfaceFor<
    Pick<NetworkActivities, 'reserveResources' | 'exchangeResources' | 'releaseResources'>
  >;
  /** Answered by the network's callback. */
  readonly activation: ActivityInterfaceFor<Pick<NetworkActivities, 'activateService'>>;
  readonly billing: ActivityInterfaceFor<BillingActivities>;
  readonly crm: ActivityInterfaceFor<CrmActivities>;
}

/** The same systems, tried for a moment or until they are back. */
export type OrderSystems = Readonly<Record<Patience, SystemProxies>>;

/** Longer than other calls, because the report may take two minutes. */
const brieflyWithReport = '5 minutes';

/**
 * How long we wait for the network's report before we ask again, with the same key: no harm to an activation that takes longer, and all
 * that a worker killed in the middle of asking, or a lost callback, costs.
 */
const callbackWithin = '2 minutes';

/** The systems, each on its own task queue. Call inside a workflow. */
export function orderSystems(): OrderSystems {
  const network = systemProxies<NetworkActivities>('network', '网络资源 network resources');
  const billing = systemProxies<BillingActivities>('billing', '起租计费 start billing');
  const crm = systemProxies<CrmActivities>('crm', 'CRM 归档 file in CRM');
  const of = (patience: Patience): SystemProxies => ({
    network: network[patience],
    activation: activation(patience),
    billing: billing[patience],
    crm: crm[patience],
  });
  return { brief: of('brief'), patient: of('patient') };
}

function activation(patience: Patience): SystemProxies['activation'] {
  return proxyActivities<NetworkActivities>({
    ...systemRetries,
    ...(patience === 'brief' && { scheduleToCloseTimeout: brieflyWithReport }),
    startToCloseTimeout: callbackWithin,
    taskQueue: systemQueue(workflowInfo().taskQueue, 'network'),
    summary: '网络开通，等待回报 activation, reported by callback',
  });
}

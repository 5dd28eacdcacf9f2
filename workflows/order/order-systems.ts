import {
  type ActivityInterfaceFor,
  type ActivityOptions,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { BillingActivities } from '../../activities/billing-activities';
import type { CrmActivities } from '../../activities/crm-activities';
import type { NetworkActivities } from '../../activities/network-activities';
import { systemQueue } from '../shared/contract';
import type { Patience } from '../shared/system-call';

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

const common = {
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const satisfies ActivityOptions;

/** What still fails then is an incident that IT support sees (O2A-6); the order itself goes on trying. */
const briefly = '45 seconds';

/** As `briefly`, for the activation, whose report may take two minutes. */
const brieflyWithReport = '5 minutes';

/**
 * How long we wait for the network's report before we ask again, with the same key: no harm to an activation that takes longer, and all
 * that a worker killed in the middle of asking, or a lost callback, costs.
 */
const callbackWithin = '2 minutes';

function proxies(taskQueue: string, patience: Patience): SystemProxies {
  const brief = patience === 'brief';
  const usual = brief ? { ...common, scheduleToCloseTimeout: briefly } : common;
  return {
    network: proxyActivities<NetworkActivities>({
      ...usual,
      taskQueue: systemQueue(taskQueue, 'network'),
      summary: '网络资源 network resources',
    }),
    activation: proxyActivities<NetworkActivities>({
      ...common,
      ...(brief && { scheduleToCloseTimeout: brieflyWithReport }),
      startToCloseTimeout: callbackWithin,
      taskQueue: systemQueue(taskQueue, 'network'),
      summary: '网络开通,等待回报 activation, reported by callback',
    }),
    billing: proxyActivities<BillingActivities>({
      ...usual,
      taskQueue: systemQueue(taskQueue, 'billing'),
      summary: '起租计费 start billing',
    }),
    crm: proxyActivities<CrmActivities>({
      ...usual,
      taskQueue: systemQueue(taskQueue, 'crm'),
      summary: 'CRM 归档 file in CRM',
    }),
  };
}

/** The systems, each on its own task queue. Call inside a workflow. */
export function orderSystems(): OrderSystems {
  const { taskQueue } = workflowInfo();
  return { brief: proxies(taskQueue, 'brief'), patient: proxies(taskQueue, 'patient') };
}

import { proxyActivities } from '@temporalio/workflow';
import type { BillingActivities } from '../../activities/billing-activities';
import type { CrmActivities } from '../../activities/crm-activities';
import type { NetworkActivities } from '../../activities/network-activities';
import { taskQueues } from '../shared/contract';

/** Retried for two hours with growing pauses; what still fails then goes to IT support (O2A-6), not into a void. */
const patient = {
  startToCloseTimeout: '15 seconds',
  scheduleToCloseTimeout: '2 hours',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

export const network = proxyActivities<Pick<NetworkActivities, 'reserveResources' | 'releaseResources'>>({
  ...patient,
  taskQueue: taskQueues.network,
});

/** Waits for the network's callback; asked again (same key) when none has come in ten minutes. */
export const networkActivation = proxyActivities<Pick<NetworkActivities, 'activateService'>>({
  ...patient,
  startToCloseTimeout: '10 minutes',
  taskQueue: taskQueues.network,
});

export const billing = proxyActivities<BillingActivities>({ ...patient, taskQueue: taskQueues.billing });

export const crm = proxyActivities<CrmActivities>({ ...patient, taskQueue: taskQueues.crm });

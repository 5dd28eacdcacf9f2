import { proxyActivities } from '@temporalio/workflow';
import type { ProcessActivities } from '../../activities/process-activities';

/** Processes reach one another through the records and the gateway, like people do. Never given up. */
export const otherProcesses = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '其他流程 other processes',
});

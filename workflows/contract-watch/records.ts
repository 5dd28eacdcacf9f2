import { proxyActivities } from '@temporalio/workflow';
import type { ContractActivities } from '../../activities/contract/contract-activities';

/** Our own records: never given up. */
export const contractRecords = proxyActivities<ContractActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: '合同 contracts',
});

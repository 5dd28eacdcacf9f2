import { proxyActivities } from '@temporalio/workflow';
import type { AccountActivities } from '../../activities/account-activities';

/** Moving customers and processes. Never given up: what was accepted is carried out (HND-1). */
export const accounts = proxyActivities<AccountActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

import { proxyActivities } from '@temporalio/workflow';
import type { SolutionActivities } from '../../activities/solution-activities';

/** The solution library, in our own records. Never given up. */
export const library = proxyActivities<SolutionActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '技术方案库 solution library',
});

import { proxyActivities, workflowInfo } from '@temporalio/workflow';

const activities = (taskQueue: string) =>
  proxyActivities<{ note(name: string): Promise<void> }>({ taskQueue, startToCloseTimeout: '1 minute' });

/** Has its own name noted by whoever serves the queue. */
export async function noting(queue: string): Promise<void> {
  await activities(queue).note(workflowInfo().workflowId);
}

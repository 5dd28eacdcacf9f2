import { proxyActivities, sleep } from '@temporalio/workflow';
import type { ProcessActivities, ProcessInBrief } from '../../activities/process-activities';

/** Processes reach one another through the records and the gateway, like people do. Never given up. */
export const otherProcesses = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '其他流程 other processes',
});

const firstLookAfterMs = 5_000;
const lookAtLeastEveryMs = 15 * 60_000;

/** Waits until another process is closed, looking less and less often. Null when there is no such process. */
export async function untilClosed(processId: string): Promise<ProcessInBrief | null> {
  for (let pause = firstLookAfterMs; ; pause = Math.min(pause * 2, lookAtLeastEveryMs)) {
    const found = await otherProcesses.lookAtProcess(processId);
    if (found === null || found.closedAt !== null) return found;
    await sleep(pause, { summary: '等待其他流程 waiting for another process' });
  }
}

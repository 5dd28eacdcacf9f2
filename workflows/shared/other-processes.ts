import { proxyActivities } from '@temporalio/workflow';
import type { Listed } from '../../activities/exit/exit-ports';
import type { ProcessActivities, ProcessInBrief } from '../../activities/process-activities';
import type { ProcessKind } from '../../domain/process/process-kind';

/** Processes reach one another through the records and the gateway, like people do. Never given up. */
export const otherProcesses = proxyActivities<ProcessActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '其他流程 other processes',
});

/** All processes of a customer that are not closed, of some kinds, however many there are. */
export async function everyOpenProcess(
  customerNo: string,
  kinds: readonly ProcessKind[],
): Promise<readonly ProcessInBrief[]> {
  const found: ProcessInBrief[] = [];
  for (let after: string | null = null; ;) {
    const { items, next }: Listed<ProcessInBrief> = await otherProcesses.openProcessesOf(
      customerNo,
      kinds,
      after,
    );
    found.push(...items);
    if (next === null) return found;
    after = next;
  }
}

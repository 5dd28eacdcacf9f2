import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { lookForExpiriesWorkflowType } from '../workflows/contract-watch/contract';

const scheduleId = 'contract-expiries';

/** Contracts come near their end by the day; looking more often finds those entered late the same morning. */
const lookEvery = '1 hour';

/**
 * Sees to it that contracts near their end are looked for from now on (CON-3), whichever worker is there: Temporal keeps the schedule.
 * A look that was missed while nothing ran is made up for.
 */
export async function keepExpirySchedule(client: Client, queue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: lookEvery }] },
      action: {
        type: 'startWorkflow',
        workflowType: lookForExpiriesWorkflowType,
        workflowId: scheduleId,
        taskQueue: queue,
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
      state: { triggerImmediately: true, note: '查找即将到期的合同 contracts near their end' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

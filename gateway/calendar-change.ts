import type { Client } from '@temporalio/client';
import type { CalendarChange } from '../domain/calendar/calendar-change';
import { applicationIdOf, applyCalendarWorkflowType } from '../workflows/apply-calendar/contract';

/** Begins to carry a calendar's version to every open process; a run that is under way goes on, one that is over begins anew. */
export async function beginCalendarChange(
  client: Client,
  queue: string,
  change: CalendarChange,
): Promise<void> {
  await client.workflow.start(applyCalendarWorkflowType, {
    workflowId: applicationIdOf(change),
    taskQueue: queue,
    args: [change, null],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    staticSummary: `日历 ${change.calendarId} v${change.version}`,
  });
}

/** The id under which a process takes a version once, however often it is told. */
export function updateIdOf({ calendarId, version }: CalendarChange): string {
  return `calendar/${calendarId}/${version}`;
}

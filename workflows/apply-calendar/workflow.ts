import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { CalendarActivities } from '../../activities/calendar-activities';
import {
  type CalendarChange,
  type ChangeTally,
  addTally,
  nothingDone,
} from '../../domain/calendar/calendar-change';
import { now } from '../shared/now';

/** Processes told in one activity: few enough for its time, many enough for a short history. */
const pageSize = 25;

const { processesBehind, changeProcesses, noteProgress } = proxyActivities<CalendarActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '1 minute',
  // Never given up: who asked was told that it will be done.
  retry: { initialInterval: '500 ms', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** How far a run has come when the next one goes on with it. */
interface Progress {
  readonly tally: ChangeTally;
  readonly after: string | null;
}

/**
 * Carries a version of a calendar to every open process that reckons by an older one, page by page; from the beginning again until
 * nobody is behind but those that did not take it, so that a process started meanwhile is not forgotten. Repeats change nothing.
 */
export async function applyCalendarToAll(
  change: CalendarChange,
  progress: Progress | null,
): Promise<ChangeTally> {
  let tally = progress?.tally ?? nothingDone;
  let after = progress?.after ?? null;
  let toldInThisPass = after !== null;
  for (;;) {
    const behind = await processesBehind(change, after, pageSize);
    const wanted = behind.filter((processId) => !tally.failed.includes(processId));
    if (wanted.length > 0) {
      tally = addTally(tally, await changeProcesses(change, wanted));
      await noteProgress(change, tally, null);
      toldInThisPass = true;
    }
    after = behind.at(-1) ?? null;
    if (after === null) {
      if (!toldInThisPass) break;
      toldInThisPass = false;
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof applyCalendarToAll>(change, { tally, after });
  }
  await noteProgress(change, tally, now());
  return tally;
}

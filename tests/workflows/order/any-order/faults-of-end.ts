import type { ProcessEvent } from '../../../../domain/process/event';
import { type Projection, project } from '../../../../domain/process/projection';
import { isTerminal } from '../../../../domain/process/state';

/** What is wrong with how a process ended: in one terminal state, with nothing left open behind it. */
export function faultsOfEnd(events: readonly ProcessEvent[]): string[] {
  let projection: Projection | null = null;
  for (const event of events) projection = project(projection, event);
  if (projection === null) return ['nothing is recorded'];
  const { view, tasks } = projection;
  const faults: string[] = [];
  const ends = events.filter((event) => event.type === 'state.changed' && isTerminal(event.data.to));
  if (ends.length !== 1) faults.push(`came to ${ends.length} ends`);
  const last = events.at(-1);
  if (last?.type !== 'process.closed' || last.data.outcome !== view.state)
    faults.push(`ends with ${last?.type}`);
  const asked = events.findLast(({ type }) => type === 'cancellation.requested');
  const refused = events.findLast(({ type }) => type === 'cancellation.refused');
  if (asked !== undefined && (refused?.seq ?? 0) < asked.seq && view.state !== 'cancelled')
    faults.push(`was to be cancelled and is ${view.state}`);
  if (view.hold !== null) faults.push('is held for ever');
  if (view.stuck.length > 0) faults.push('has a call that is stuck for ever');
  for (const { problemId, state } of view.problems)
    if (state !== 'closed' && state !== 'withdrawn') faults.push(`problem ${problemId} is ${state} for ever`);
  for (const clock of view.clocks) if (clock.stoppedAt === null) faults.push(`${clock.name} runs for ever`);
  for (const { taskId, closedAt, clock, acceptance } of tasks.values()) {
    if (closedAt === null) faults.push(`${taskId} is open for ever`);
    if (clock.stoppedAt === null) faults.push(`the clock of ${taskId} runs for ever`);
    if (acceptance !== null && acceptance.stoppedAt === null)
      faults.push(`the acceptance of ${taskId} is timed for ever`);
  }
  return faults;
}

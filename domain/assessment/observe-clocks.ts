import { workingMsBetween } from '../calendar/working-time';
import type { Clock } from '../clock/clock';
import { accountManagers } from '../people/groups';
import type { Party } from '../process/party';
import { problemClockName } from '../process/problem';
import type { ProcessView } from '../process/process-view';
import { callClockName } from '../process/stuck-call';
import type { Moment, Observation, Observe } from './observation';
import { observed, taskAfter } from './observation';

/** From this share of its time on a clock is heard by more than the one who holds it (CAL-3). */
const escalatedFrom = 80;

/** Promises kept and broken, warnings that went up the ladder, and stuck calls that are over. */
export const observeClocks: Observe = (moment) => {
  const { event, before } = moment;
  switch (event.type) {
    case 'clock.stopped':
      return promise(moment, event.data.clock);
    case 'clock.warned':
      return event.data.percent >= escalatedFrom ? escalation(moment, event.data) : [];
    case 'clock.breached':
      return escalation(moment, event.data);
    case 'fallout.closed': {
      const { callId, action } = event.data;
      const call = before.view.stuck.find((candidate) => candidate.callId === callId);
      if (call === undefined || action === 'withdrawn') return [];
      const workingMs = workingMsBetween(moment.calendar, call.since, event.at, []);
      return [
        observed('repair-time', { group: call.group, person: null }, whole(before.view), { workingMs }),
      ];
    }
    default:
      return [];
  }
};

/** A promise that was called off was neither kept nor broken. */
function promise({ after: { view } }: Moment, { name, state }: Clock): readonly Observation[] {
  if (name !== 'promise' || state === 'abandoned') return [];
  return [observed('promise-kept', managerOf(view), whole(view), { hit: state === 'met' })];
}

function escalation(
  moment: Moment,
  { clock, taskId }: { readonly clock: Clock; readonly taskId: string | null },
): readonly Observation[] {
  const task = taskAfter(moment, taskId);
  if (task !== null) return [observed('escalations', { group: task.group, person: task.assignee }, task, {})];
  const { view } = moment.after;
  return [observed('escalations', holderOf(view, clock.name), whole(view), {})];
}

/** Whose a clock of the process is: a problem's solver's, a stuck call's repairers', else the account manager's. */
function holderOf(view: ProcessView, clockName: string): Party {
  const problem = view.problems.find(({ problemId }) => problemClockName(problemId) === clockName);
  if (problem !== undefined) return { group: problem.responsible, person: problem.solver };
  const call = view.stuck.find(({ callId }) => callClockName(callId) === clockName);
  return call === undefined ? managerOf(view) : { group: call.group, person: null };
}

function managerOf({ managerId }: ProcessView): Party {
  return { group: accountManagers, person: managerId };
}

function whole({ stage }: ProcessView): Pick<Observation, 'taskId' | 'stage'> {
  return { taskId: null, stage };
}

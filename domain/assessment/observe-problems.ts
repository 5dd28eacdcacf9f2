import { workingMsBetween } from '../calendar/working-time';
import { executorsOf, itSupport } from '../people/groups';
import type { Party } from '../process/party';
import type { Problem } from '../process/problem';
import type { Observation, Observe } from './observation';
import { observed, taskAfter } from './observation';

/** Problems, once it is verified that they are solved: who solved them in which time, and who caused them (O2A-5). */
export const observeProblems: Observe = (moment) => {
  const { event, after, calendar } = moment;
  if (event.type !== 'problem.closed' || event.data.outcome !== 'verified') return [];
  const { problemId, taskId } = event.data;
  const problem = after.view.problems.find((candidate) => candidate.problemId === problemId);
  if (problem === undefined) return [];
  const about = { taskId, stage: taskAfter(moment, taskId)?.stage ?? after.view.stage };
  const { responsible: group, solver: person, raisedAt } = problem;
  const workingMs = workingMsBetween(calendar, raisedAt, event.at, []);
  return [observed('problems-solved', { group, person }, about, { workingMs }), ...caused(problem, about)];
};

function caused(problem: Problem, about: Pick<Observation, 'taskId' | 'stage'>): readonly Observation[] {
  const who = causerOf(problem);
  return who === null ? [] : [observed('problems-caused', who, about, {})];
}

/** The station named as the cause; a system's fault is IT support's. Nobody causes what turned out to be none. */
function causerOf({ cause, causedBy }: Problem): Party | null {
  if (cause === 'not-a-problem') return null;
  if (causedBy !== null) return { group: executorsOf(causedBy), person: null };
  return cause === 'system-fault' ? { group: itSupport, person: null } : null;
}

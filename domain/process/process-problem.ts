import type { Clock } from '../clock/clock';
import { type Problem, problemClockName } from './problem';
import type { ProcessView } from './process-view';

/** A problem with its clock, and of which process it is. */
export interface ProcessProblem {
  readonly process: Pick<
    ProcessView,
    'processId' | 'kind' | 'businessKey' | 'customerNo' | 'tier' | 'managerId'
  >;
  readonly problem: Problem;
  readonly clock: Clock;
}

/** One of a process's problems with what belongs to it. Throws RangeError when its clock was never started. */
export function processProblem(view: ProcessView, problem: Problem): ProcessProblem {
  const { processId, kind, businessKey, customerNo, tier, managerId } = view;
  const name = problemClockName(problem.problemId);
  const clock = view.clocks.find((candidate) => candidate.name === name);
  if (clock === undefined) throw new RangeError(`No clock of problem ${problem.problemId} of ${processId}`);
  return { process: { processId, kind, businessKey, customerNo, tier, managerId }, problem, clock };
}

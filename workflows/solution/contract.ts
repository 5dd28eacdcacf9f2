import type { SolutionStart } from '../../domain/solution/solution';
import type { CaseOutcome } from '../shared/run-case';

/** The workflow type of a solution's design. */
export const solutionWorkflowType = 'solutionDesign';

export type SolutionDesign = (start: SolutionStart) => Promise<CaseOutcome>;

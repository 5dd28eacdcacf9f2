import type { SolutionStart } from '../../domain/solution/solution';
import { type CaseOutcome, runCase } from '../shared/run-case';
import { openSolution } from './solution-case';
import { tellSolution } from './story';

/**
 * A customer's needs become a solution (SOL-1…SOL-7): chosen from the library or designed, offered, tried, filed, sold. The workflow's id is
 * `solution/<requestNo>`.
 */
export async function solutionDesign(start: SolutionStart): Promise<CaseOutcome> {
  const it = openSolution(start);
  return await runCase(it, () => tellSolution(it), {
    completed: 'solution-closed',
    rejected: 'solution-refused',
    cancelled: 'solution-cancelled',
  });
}

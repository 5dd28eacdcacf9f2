import type { SolutionStart } from '../../domain/solution/solution';
import { type CaseOutcome, runCase } from '../shared/run-case';
import { openSolution } from './solution-case';
import { tellSolution } from './story';
import { tellCustomer } from './tell-customer';

/**
 * A customer's needs become a solution (SOL-1…SOL-7): chosen from the library or designed, offered, tried, filed, sold. The workflow's id is
 * `solution/<requestNo>`.
 */
export async function solutionDesign(start: SolutionStart): Promise<CaseOutcome> {
  const it = openSolution(start);
  // The first to be pushed is the last to be done: the customer hears of it when nothing is left to be switched off.
  it.compensation.push(() => tellCustomer(it, 'called-off', it.control.cancelledFor ?? '', null));
  return await runCase(it, () => tellSolution(it), {
    completed: 'solution-closed',
    rejected: 'solution-refused',
    cancelled: 'solution-cancelled',
  });
}

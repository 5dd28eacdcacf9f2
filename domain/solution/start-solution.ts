import { BusinessError } from '../errors';
import type { CaseStart } from '../process/case-start';
import type { Entitlements } from '../tiers/entitlements';
import { problemsOfForecast } from './forecast-rules';
import type { SolutionLimits, SolutionStart } from './solution';

/** What was asked for, of the input's shape. */
export type Asked = Pick<SolutionStart, 'title' | 'industry' | 'description' | 'forecast' | 'asked'>;

/**
 * Everything the process needs, frozen as of now (CUS-2): with what the customer's class is entitled to.
 * @throws BusinessError `invalid-request` for a forecast of quarters that are over
 */
export function startSolution(
  start: CaseStart<SolutionLimits>,
  asked: Asked,
  { trial, demonstrationsPerYear, solutionMaterial }: Entitlements,
): SolutionStart {
  const problems = problemsOfForecast(asked.forecast, start.receivedAt, start.calendar);
  if (problems.length > 0)
    throw new BusinessError('invalid-request', 'The forecast cannot be taken.', problems);
  return {
    ...start,
    ...asked,
    entitled: {
      trialMonths: trial.months,
      trialOffered: trial.offered,
      demonstrationsPerYear,
      material: solutionMaterial,
    },
  };
}

import { type SolutionInput, solutionInput } from '../domain/solution/input';
import type { SolutionLimits } from '../domain/solution/solution';
import { startSolution } from '../domain/solution/start-solution';
import type { Opening } from '../gateway/opening';
import { solutionOpening } from '../gateway/solution-opening';
import { businessNumber } from './business-number';
import { caseStartFor, customerFor } from './case-start';
import type { Entry, Intake, IntakeFacts } from './intake';

/** How a solution is asked for (SOL-1). */
export const solutionIntake: Intake<SolutionInput> = { kind: 'solution', input: solutionInput, open };

async function open(body: SolutionInput, entry: Entry, facts: IntakeFacts): Promise<Opening> {
  const customer = await customerFor(facts, body.customerNo, entry);
  const requestNo = businessNumber('SN', entry.requestKey);
  const { start, entitled } = await caseStartFor<SolutionLimits>(
    facts,
    'solution',
    requestNo,
    customer,
    entry,
  );
  const { title, description, forecast, demonstrationAsked, trialAsked } = body;
  const asked = { demonstration: demonstrationAsked, trial: trialAsked };
  const industry = body.industry ?? customer.industry;
  return solutionOpening(startSolution(start, { title, industry, description, forecast, asked }, entitled));
}

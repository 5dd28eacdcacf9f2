import { solutionOpening } from '../../gateway/solution-opening';
import { seedCalendar, seedDemoCustomers } from '../../storage/reference/seed-reference';
import { calendar } from '../support/build-order';
import { buildSolution } from '../support/build-solution';
import type { House } from '../support/house';
import type { OpenedCase } from '../support/opened-case';
import { daysAfter, told } from '../support/solution-answers';
import { complete, workToTheEnd, workUntil } from '../support/work-on-solution';

/** A solution by every way there is: searched again, asked of an interface, designed twice, shown, tried and extended, sold. */
export async function wholeSolution(house: House): Promise<OpenedCase> {
  await seedCalendar(house.store);
  await seedDemoCustomers(house.store);
  const start = buildSolution({ calendar: { ...calendar, makeUpDays: {}, knownYears: [2026, 2027] } });
  const solution = await house.begin(solutionOpening(start));
  await workUntil(solution, 'choose-solutions');
  await complete(solution, 'choose-solutions', { result: 'search-again', words: '双流', anyIndustry: false });
  await workUntil(solution, 'decide-gate');
  await complete(solution, 'decide-gate', {
    result: 'ask-interface',
    evaluation: '汇聚能力不足',
    interface: 'network-planning',
    question: '能否扩容',
  });
  await workUntil(solution, 'evaluate-design');
  await complete(solution, 'evaluate-design', { verdict: 'revise', reason: '补充主备' });
  await workUntil(solution, 'present-solution');
  const demonstration = { askedBy: 'us', onSite: true } as const;
  const trial = { askedBy: 'us', days: 30 } as const;
  await complete(solution, 'present-solution', { ...told, demonstration, trial });
  await workUntil(solution, 'conclude-trial');
  const endsAt = daysAfter(await solution.now(), 60);
  await complete(solution, 'conclude-trial', { result: 'extended', endsAt, reason: '续测' });
  await workToTheEnd(solution);
  return solution;
}

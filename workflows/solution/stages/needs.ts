import { theProcess } from '../../../domain/process/actor';
import { begin, enter, forManager, reach } from '../../shared/case';
import { type SolutionCase, ask, jsonOf } from '../solution-case';

/** The account manager records what the customer needs, who else offers, and what makes it buy (SOL-1, S0 2.1–2.5). */
export async function recordNeeds(it: SolutionCase): Promise<void> {
  await enter(it, 'solution-needs');
  const { start, process } = it;
  const { answer } = await ask(it, 'record-needs', {
    ...forManager(it),
    limit: start.limits.own.recordNeeds,
    since: start.receivedAt,
    context: { asked: { ...start.asked }, forecast: jsonOf(start.forecast) },
  });
  const { needs, forecast, promisedAt } = answer;
  it.needs = needs;
  if (promisedAt !== null)
    process.clocks.agree('promise', promisedAt, '与客户约定 / agreed with the customer', theProcess);
  begin(it);
  // What was told when it was asked for stands, unless the manager knows more.
  const known = forecast.length > 0 ? forecast : start.forecast;
  reach(it, 'needs-recorded', { needs, forecast: jsonOf(known) });
}

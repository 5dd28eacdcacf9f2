import { enter, forManager, fromNow, reach } from '../shared/case';
import { CaseGivenUp } from '../shared/case-ended';
import { type Sale, ask } from './sale';

/** 4.1: the account manager plans whom to speak with about what. */
export async function planSale(sale: Sale): Promise<void> {
  const { it } = sale;
  await enter(it, 'sale-planning');
  const { solutionNo, renewsContractNo, note, limits, receivedAt } = it.start;
  const { answer } = await ask(sale, 'plan-sale', {
    ...forManager(it),
    ...fromNow(limits.own.planSale),
    since: receivedAt,
    context: { solutionNo, renewsContractNo, note },
  });
  if (answer.decision === 'give-up') throw new CaseGivenUp(answer.reason);
  const { decision: _sell, ...plan } = answer;
  reach(it, 'sale-planned', { plan: { ...plan } });
}

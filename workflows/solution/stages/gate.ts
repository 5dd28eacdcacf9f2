import type { Offer } from '../../../domain/solution/solution';
import { solutionCentre } from '../../../domain/people/groups';
import type { SolutionAnswers } from '../../../domain/solution/answers';
import { enter, forGroup, fromNow, nextRound, reach } from '../../shared/case';
import { CaseEnded } from '../../shared/case-ended';
import { type SolutionCase, ask, inBrief, mostShown, note } from '../solution-case';
import { tellCustomer } from '../tell-customer';
import { design } from './design';
import { askInterface } from './interface';

type Verdict = SolutionAnswers['decide-gate'];

/**
 * The gate (SOL-3): today's offer satisfies; or a new solution is designed; or an interface is asked, whose answer comes back here. Ends
 * with an offer, or the case when nobody can serve it. The customer is told at each 'no'.
 */
export async function passGate(it: SolutionCase): Promise<Offer> {
  for (;;) {
    const verdict = await decide(it);
    if (verdict.result === 'offer-satisfies') return sellToday(it, verdict);
    if (verdict.result === 'cannot-serve') return await giveUp(it, verdict.evaluation);
    if (verdict.result === 'ask-interface') {
      await Promise.all([
        askInterface(it, verdict.interface, verdict.question),
        tellCustomer(it, 'asked-interface', verdict.evaluation, null),
      ]);
      continue;
    }
    reach(it, 'design-wanted', null);
    it.support = verdict.support;
    const [designed] = await Promise.all([
      design(it, { support: verdict.support, revise: null }),
      tellCustomer(it, 'not-on-offer', verdict.evaluation, null),
    ]);
    if (designed !== null) return designed;
  }
}

async function decide(it: SolutionCase): Promise<Verdict> {
  await enter(it, 'solution-gate');
  const round = nextRound(it, 'gate');
  const { answer } = await ask(it, 'decide-gate', {
    ...forGroup(it, solutionCentre),
    ...fromNow(it.start.limits.own.decideGate),
    context: {
      needs: inBrief(it),
      analysis: it.analysis,
      shortlist: it.shortlist,
      interfaceAnswers: it.interfaceAnswers.slice(-mostShown),
      refusedByInterface: it.interfaceAnswers.filter(({ result }) => result === 'not-possible').length,
      round,
    },
  });
  note(it, { gate: { round, result: answer.result, evaluation: answer.evaluation } });
  return answer;
}

function sellToday(it: SolutionCase, verdict: Extract<Verdict, { result: 'offer-satisfies' }>): Offer {
  reach(it, 'offer-satisfies', null);
  return { kind: 'today', solutionNo: verdict.solutionNo, products: verdict.products, version: null };
}

async function giveUp(it: SolutionCase, reason: string): Promise<never> {
  reach(it, 'cannot-serve', { outcome: 'not-served' });
  await tellCustomer(it, 'cannot-serve', reason, null);
  throw new CaseEnded('completed', reason);
}

import { monthsLater } from '../../../domain/solution/trial';
import { solutionCentre } from '../../../domain/people/groups';
import type { SolutionAnswers } from '../../../domain/solution/answers';
import type { Offer } from '../../../domain/solution/solution';
import { enter, forGroup, forManager, fromNow, nextRound, reach } from '../../shared/case';
import { now } from '../../shared/now';
import { library } from '../library';
import { type SolutionCase, ask } from '../solution-case';

/** What the customer is to see and try. */
export type ToShow = Pick<SolutionAnswers['present-solution'], 'demonstration' | 'trial'>;

/** The account manager brings the solution to the customer: what was promised is kept. Says what the customer will see and try (SOL-5). */
export async function present(it: SolutionCase, offer: Offer): Promise<ToShow> {
  await enter(it, 'solution-presentation');
  const { start, process } = it;
  const aYearAgo = monthsLater(process.clocks.calendarInForce, now(), -12);
  const demonstrationsThisYear = await library.countDemonstrations(start.customerNo, aYearAgo);
  const { answer, by } = await ask(it, 'present-solution', {
    ...forManager(it),
    ...fromNow(start.limits.own.present),
    context: {
      offer,
      design: offer.kind === 'new' ? (it.versions.at(-1) ?? null) : null,
      asked: { ...start.asked },
      entitled: { ...start.entitled },
      demonstrationsThisYear,
      trialLimitAt: it.trialLimitAt,
      presentations: nextRound(it, 'presentation'),
    },
  });
  const { channel, contact, summary, demonstration, trial } = answer;
  process.record.add('customer.contacted', { channel, direction: 'to-customer', contact, summary }, by);
  process.clocks.stop('promise');
  reach(it, 'solution-presented', { offer });
  return { demonstration, trial };
}

/** The solution centre shows it to the customer (ENT-7). */
export async function demonstrate(it: SolutionCase, wanted: ToShow['demonstration']): Promise<void> {
  if (wanted === null) return;
  await enter(it, 'solution-demonstration');
  const { answer } = await ask(it, 'give-demonstration', {
    ...forGroup(it, solutionCentre),
    ...fromNow(it.start.limits.own.demonstrate),
    context: { ...wanted },
  });
  const before = it.process.record.view.details['demonstrations'];
  const demonstrations = [...(Array.isArray(before) ? before : []), { ...wanted, ...answer, at: now() }];
  reach(it, 'demonstrated', { demonstrations });
}

import type { PersonActor } from '../../../domain/process/actor';
import type { SolutionAnswers } from '../../../domain/solution/answers';
import type { Offer } from '../../../domain/solution/solution';
import { enter, forManager, fromNow, reach } from '../../shared/case';
import { type SolutionCase, ask } from '../solution-case';
import type { TrialResult } from './trial';

/** What the customer decided, and who recorded it. */
export interface Decided {
  readonly decision: SolutionAnswers['record-decision'];
  readonly by: PersonActor;
}

const milestones = {
  accepted: 'solution-accepted',
  revise: 'solution-to-be-revised',
  declined: 'solution-declined',
} as const;

/** What the customer decided about the offer after what it saw and tried: the account manager records it. A trial that was converted says it. */
export async function decideByCustomer(
  it: SolutionCase,
  offer: Offer,
  trial: TrialResult | null,
): Promise<Decided> {
  await enter(it, 'solution-decision');
  const decided =
    trial?.answer.result === 'converted'
      ? takenOver(trial.answer, trial.by)
      : await askManager(it, offer, trial);
  const { decision } = decided;
  reach(it, milestones[decision.decision], { decision: { ...decision } });
  return decided;
}

function takenOver(
  { agreedWith, note }: Extract<TrialResult['answer'], { result: 'converted' }>,
  by: PersonActor,
): Decided {
  return { decision: { decision: 'accepted', agreedWith, note }, by };
}

async function askManager(it: SolutionCase, offer: Offer, trial: TrialResult | null): Promise<Decided> {
  const { answer: decision, by } = await ask(it, 'record-decision', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.decision),
    context: {
      offer,
      trial: trial === null ? null : { ...trial.answer },
      presentations: it.rounds.get('presentation') ?? 0,
    },
  });
  return { decision, by };
}

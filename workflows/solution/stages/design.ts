import { nameOfNth } from '../../../domain/solution/numbered';
import type { DesignVersion, Offer, Supporter } from '../../../domain/solution/solution';
import { solutionCentre, solutionHeads } from '../../../domain/people/groups';
import { enter, forGroup, forManager, fromNow, reach } from '../../shared/case';
import { now } from '../../shared/now';
import { type SolutionCase, ask, inBrief, mostShown, note } from '../solution-case';
import { tellCustomer } from '../tell-customer';
import { type SupportAnswer, gatherSupport } from './support';

/** What a design is begun with. */
export interface DesignWanted {
  readonly support: readonly Supporter[];
  /** What is to be done otherwise than in the last version; null for the first. */
  readonly revise: string | null;
}

const theCentre = { group: solutionCentre, person: null };

/**
 * Account manager → solution centre → internal support in parallel → evaluation → account manager (SOL-4); whoever is not content sends it
 * back, and another version is made. Null when no new solution can be made: the customer has been told, and the gate decides again.
 */
export async function design(it: SolutionCase, wanted: DesignWanted): Promise<Offer | null> {
  let { revise } = wanted;
  for (;;) {
    await enter(it, 'solution-design');
    const notPossible = await submit(it, revise);
    if (notPossible !== null) return await noNewSolution(it, notPossible);
    const supported = await gatherSupport(it, wanted.support);
    const evaluated = await evaluate(it, supported);
    if (evaluated.verdict === 'not-possible') return await noNewSolution(it, evaluated.reason);
    revise = evaluated.verdict === 'revise' ? evaluated.reason : await acceptOrRevise(it);
    if (revise === null) return offerOf(it);
  }
}

/** Takes a design and keeps it as a version of its own; a reason when there can be none. */
async function submit(it: SolutionCase, revise: string | null): Promise<string | null> {
  const { answer, by } = await ask(it, 'design-solution', {
    ...forGroup(it, solutionCentre),
    ...fromNow(it.start.limits.own.design),
    context: {
      needs: inBrief(it),
      analysis: it.analysis,
      interfaceAnswers: it.interfaceAnswers.slice(-mostShown),
      revise,
    },
  });
  if (answer.result === 'not-possible') return answer.reason;
  const { result: _submitted, ...submitted } = answer;
  const version = it.versions.length + 1;
  const kept: DesignVersion = { ...submitted, version, author: by.id, at: now() };
  it.versions.push(kept);
  reach(it, 'design-submitted', { [nameOfNth('design', version)]: kept });
  return null;
}

async function evaluate(it: SolutionCase, supported: readonly SupportAnswer[]) {
  const latest = it.versions.at(-1) ?? null;
  const { answer } = await ask(it, 'evaluate-design', {
    ...forGroup(it, solutionHeads),
    ...fromNow(it.start.limits.own.evaluate),
    from: theCentre,
    excluded: latest === null ? [] : [latest.author],
    context: { needs: inBrief(it), design: latest, version: it.versions.length, support: supported },
  });
  if (answer.verdict === 'pass') reach(it, 'design-evaluated', { evaluation: { ...answer } });
  return answer;
}

/** The account manager accepts it, returns it, or says what has to be done otherwise. */
async function acceptOrRevise(it: SolutionCase): Promise<string | null> {
  const { answer } = await ask(it, 'accept-design', {
    ...forManager(it),
    ...fromNow(it.start.limits.own.acceptDesign),
    from: theCentre,
    returnable: true,
    context: { needs: inBrief(it), design: it.versions.at(-1) ?? null, version: it.versions.length },
  });
  if (answer.decision === 'revise') return answer.reason;
  reach(it, 'design-accepted', null);
  return null;
}

async function noNewSolution(it: SolutionCase, reason: string): Promise<null> {
  reach(it, 'design-not-possible', null);
  note(it, { notPossible: reason });
  await tellCustomer(it, 'no-new-solution', reason, null);
  return null;
}

function offerOf(it: SolutionCase): Offer {
  const { products = [], version = null } = it.versions.at(-1) ?? {};
  return { kind: 'new', solutionNo: it.start.businessKey, products, version };
}

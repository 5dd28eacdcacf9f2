import type { Candidate } from '../../../domain/solution/solution';
import { enter, forGroup, fromNow, nextRound, reach } from '../../shared/case';
import { solutionCentre } from '../../../domain/people/groups';
import { library } from '../library';
import { type SolutionCase, ask, inBrief, note } from '../solution-case';

/** How many solutions are offered for choice. */
const atMost = 10;

/**
 * What the library has is looked for by the needs, then by whatever words the solution centre thinks of; it makes the preliminary choice
 * (S0 3.1), compares, selects and says whose support is needed (3.2, 3.3).
 */
export async function choose(it: SolutionCase): Promise<void> {
  await enter(it, 'solution-choice');
  const { own } = it.start.limits;
  let words = [it.start.title, it.needs?.businessNeeds ?? it.start.description].join('\n');
  let industry: string | null = null;
  for (;;) {
    const candidates = await search(it, words, industry);
    const { answer } = await ask(it, 'choose-solutions', {
      ...forGroup(it, solutionCentre),
      ...fromNow(own.chooseSolutions),
      context: {
        needs: inBrief(it),
        candidates,
        found: candidates.map(({ solutionNo }) => solutionNo),
        searches: it.rounds.get('search') ?? 0,
      },
    });
    if (answer.result === 'chosen') {
      it.shortlist = answer.shortlist;
      note(it, { shortlist: answer.shortlist });
      await analyse(
        it,
        candidates.filter(({ solutionNo }) => it.shortlist.includes(solutionNo)),
      );
      return;
    }
    words = answer.words;
    industry = answer.anyIndustry ? null : it.start.industry;
  }
}

async function search(
  it: SolutionCase,
  words: string,
  industry: string | null,
): Promise<readonly Candidate[]> {
  nextRound(it, 'search');
  const { material } = it.start.entitled;
  const candidates = await library.searchLibrary({ words, industry, material, atMost });
  reach(it, 'library-searched', { candidates });
  return candidates;
}

async function analyse(it: SolutionCase, compared: readonly Candidate[]): Promise<void> {
  const { answer } = await ask(it, 'analyse-solutions', {
    ...forGroup(it, solutionCentre),
    ...fromNow(it.start.limits.own.analyseSolutions),
    context: { needs: inBrief(it), compared, shortlist: it.shortlist },
  });
  it.analysis = answer;
  note(it, { analysis: { ...answer } });
}

import type { Offer } from '../../../domain/solution/solution';
import { enter, reach } from '../../shared/case';
import { now } from '../../shared/now';
import { library } from '../library';
import { type SolutionCase } from '../solution-case';

/** A finished design goes into the library, taken or not: the next search finds it (SOL-6). One of the library that was taken is counted there. */
export async function fileInLibrary(it: SolutionCase, offer: Offer, accepted: boolean): Promise<void> {
  const { start, needs } = it;
  const design = it.versions.at(-1);
  if (offer.kind === 'today' || design === undefined) {
    if (accepted && offer.solutionNo !== null)
      await library.noteSolutionUse(offer.solutionNo, start.businessKey);
    return;
  }
  await enter(it, 'solution-filing');
  const { summary, products, material, costCny, version, attachments, author } = design;
  await library.fileSolution({
    solutionNo: start.businessKey,
    title: start.title,
    industry: start.industry,
    needs: needs?.businessNeeds ?? start.description,
    buyingFactors: needs?.buyingFactors.map(({ factor }) => factor) ?? [],
    summary,
    products,
    material,
    costCny,
    version,
    attachments,
    author,
    accepted,
    filedAt: now(),
  });
  reach(it, 'solution-filed', { filedAs: start.businessKey });
}

import type { SolutionLibrary } from '../../activities/solution-activities';
import type { Store } from '../store';
import { termsOf } from './solution-terms';
import { createSolutionViews } from './solution-views';

/** The library as processes use it. Every write may be repeated. */
export function createSolutionLibrary(store: Store): SolutionLibrary {
  const { solutions, processes } = store;
  const views = createSolutionViews(store);
  return {
    find: async ({ words, industry, material, atMost }) => {
      const conditions = [
        ...(industry === null ? [] : [{ industry }]),
        ...(material === 'industry' ? [] : [{ material }]),
      ];
      return await views.search(words, conditions, atMost);
    },
    file: async (entry) => {
      const kept = { ...entry, ...termsOf(entry), usedBy: [] };
      await solutions.updateOne({ _id: entry.solutionNo }, { $setOnInsert: kept }, { upsert: true });
    },
    noteUse: async (solutionNo, requestNo) => {
      await solutions.updateOne({ _id: solutionNo }, { $addToSet: { usedBy: requestNo } });
    },
    demonstrationsSince: async (customerNo, since) => {
      const shown = await processes
        .find({ kind: 'solution', customerNo, 'details.demonstrations.at': { $gte: since } })
        .project<{ readonly details: { readonly demonstrations: readonly { readonly at: string }[] } }>({
          'details.demonstrations.at': 1,
        })
        .toArray();
      return shown.flatMap(({ details }) => details.demonstrations).filter(({ at }) => at >= since).length;
    },
  };
}

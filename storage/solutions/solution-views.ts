import { gramsOf, mostSought, relevanceOf } from '../../domain/solution/grams';
import type { Found, LibraryEntry } from '../../domain/solution/library-entry';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { allTerms } from './solution-terms';
import type { StoredSolution } from './stored-solution';

/** How many hits are ranked at most. */
const mostRanked = 200;

/** An entry with how often others took it. */
export type ShownEntry = LibraryEntry & { readonly uses: number };

/** An entry found, with how well it fits. */
export type ShownFound = Omit<Found, 'entry'> & {
  readonly entry: ShownEntry;
  /** MongoDB's own weight of the hits: in a title they weigh more. */
  readonly score: number;
};

/** The solution library as people read it. */
export interface SolutionViews {
  find(solutionNo: string): Promise<ShownEntry | null>;
  /** The latest first. */
  list(conditions: readonly Condition[], page: number, pageSize: number): Promise<Page<ShownEntry>>;
  /** What has any of the words, the best first. */
  search(words: string, conditions: readonly Condition[], atMost: number): Promise<readonly ShownFound[]>;
  /** Whether a filed solution refers to an attachment. */
  refersTo(attachmentId: string): Promise<boolean>;
}

function shown({
  _id,
  usedBy,
  titleTerms: _titleTerms,
  needsTerms: _needsTerms,
  otherTerms: _otherTerms,
  ...entry
}: StoredSolution): ShownEntry {
  return { ...entry, uses: usedBy.length };
}

export function createSolutionViews({ solutions }: Pick<Store, 'solutions'>): SolutionViews {
  return {
    find: async (solutionNo) => {
      const found = await solutions.findOne({ _id: solutionNo });
      return found === null ? null : shown(found);
    },
    list: async (conditions, page, pageSize) => {
      const request = { page, pageSize, sort: 'filedAt', descending: true } as const;
      const found = await findPage(solutions, conditions, request, { filedAt: 'filedAt' });
      return { ...found, items: found.items.map(shown) };
    },
    search: async (words, conditions, atMost) => {
      const sought = gramsOf(words).slice(0, mostSought);
      if (sought.length === 0) return [];
      const hits = await solutions
        .find(allOf<StoredSolution>([{ $text: { $search: sought.join(' ') } }, ...conditions]))
        .project<StoredSolution & { readonly score: number }>({ score: { $meta: 'textScore' } })
        .sort({ score: { $meta: 'textScore' }, _id: 1 })
        .limit(mostRanked)
        .toArray();
      return hits
        .map(({ score, ...hit }) => ({
          entry: shown(hit),
          relevance: relevanceOf(sought, allTerms(hit)),
          score: Math.round(score * 100) / 100,
        }))
        .toSorted((a, b) => b.relevance - a.relevance || b.score - a.score)
        .slice(0, atMost);
    },
    refersTo: async (attachmentId) => (await solutions.findOne({ attachments: attachmentId })) !== null,
  };
}

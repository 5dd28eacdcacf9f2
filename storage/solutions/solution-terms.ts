import { gramsOf } from '../../domain/solution/grams';
import type { LibraryEntry } from '../../domain/solution/library-entry';
import type { StoredSolution } from './stored-solution';

type Terms = Pick<StoredSolution, 'titleTerms' | 'needsTerms' | 'otherTerms'>;

/** What a solution is found by. What it is called weighs most, then what it was needed for (migration 0012). */
export function termsOf({ title, industry, needs, buyingFactors, summary, products }: LibraryEntry): Terms {
  return {
    titleTerms: gramsOf(title).join(' '),
    needsTerms: gramsOf([needs, ...buyingFactors].join('\n')).join(' '),
    otherTerms: gramsOf([summary, industry, ...products].join('\n')).join(' '),
  };
}

/** All terms of a solution. */
export function allTerms({ titleTerms, needsTerms, otherTerms }: Terms): ReadonlySet<string> {
  return new Set([titleTerms, needsTerms, otherTerms].join(' ').split(' '));
}

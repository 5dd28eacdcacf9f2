import type { LibraryEntry } from '../../domain/solution/library-entry';

/** A solution of the library as it is kept: with the terms it is found by, which MongoDB's text index reads as words. `_id` is its number. */
export interface StoredSolution extends LibraryEntry {
  readonly _id: string;
  /** Requests of others that took it. */
  readonly usedBy: readonly string[];
  readonly titleTerms: string;
  readonly needsTerms: string;
  readonly otherTerms: string;
}

import type { Instant } from '../domain/calendar/working-calendar';
import type { Found, LibraryEntry } from '../domain/solution/library-entry';
import type { Candidate, Material } from '../domain/solution/solution';
import { refusing } from './refusing';

/** What is looked for in the library. */
export interface LibraryQuestion {
  readonly words: string;
  /** Null: in any. */
  readonly industry: string | null;
  /** The material the customer is entitled to; `industry` has all of it (ENT-15). */
  readonly material: Material;
  readonly atMost: number;
}

/** The solution library (技术方案库). */
export interface SolutionLibrary {
  /** The best first. */
  find(question: LibraryQuestion): Promise<readonly Found[]>;
  /** The same number is filed once, however often it is sent. */
  file(entry: LibraryEntry): Promise<void>;
  /** Another customer took it. The same request counts once. */
  noteUse(solutionNo: string, requestNo: string): Promise<void>;
  /** How often the customer was shown something since then (ENT-7). */
  demonstrationsSince(customerNo: string, since: Instant): Promise<number>;
}

export interface SolutionActivities {
  searchLibrary(question: LibraryQuestion): Promise<readonly Candidate[]>;
  fileSolution(entry: LibraryEntry): Promise<void>;
  noteSolutionUse(solutionNo: string, requestNo: string): Promise<void>;
  countDemonstrations(customerNo: string, since: Instant): Promise<number>;
}

/** As much of a summary as fits in a task. */
const summaryLength = 300;

function candidateOf({ entry, relevance }: Found): Candidate {
  const { solutionNo, title, industry, summary, costCny } = entry;
  return { solutionNo, title, industry, summary: summary.slice(0, summaryLength), costCny, relevance };
}

export function createSolutionActivities(library: SolutionLibrary): SolutionActivities {
  return {
    searchLibrary: async (question) => (await library.find(question)).map(candidateOf),
    fileSolution: async (entry) => await refusing(() => library.file(entry)),
    noteSolutionUse: async (solutionNo, requestNo) => await library.noteUse(solutionNo, requestNo),
    countDemonstrations: async (customerNo, since) => await library.demonstrationsSince(customerNo, since),
  };
}

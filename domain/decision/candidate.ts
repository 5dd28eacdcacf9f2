import type { Instant } from '../calendar/working-calendar';
import type { ProblemCode } from '../errors';

/** What a candidate for a table's next version has been through (CON-2): only what was tried can be published. */
export const candidateStates = ['draft', 'tried', 'published'] as const;

export type CandidateState = (typeof candidateStates)[number];

/** What came of trying a candidate on past cases. */
export interface TrialNote {
  readonly by: string;
  readonly at: Instant;
  readonly cases: number;
  readonly different: number;
}

/** A content somebody wants a table to have. */
export interface Candidate<C> {
  readonly table: string;
  /** Made from the content: the same content is the same candidate. */
  readonly candidateId: string;
  readonly basedOn: number;
  readonly content: C;
  readonly state: CandidateState;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly trial: TrialNote | null;
}

/** Why somebody may not publish a candidate, or null: it has to be tried, and whoever drafted it leaves that to somebody else (CON-2). */
export function whyNotPublish(
  candidate: Pick<Candidate<unknown>, 'trial' | 'draftedBy'> | null,
  by: string,
): ProblemCode | null {
  if (candidate === null || candidate.trial === null) return 'not-tried';
  return candidate.draftedBy === by ? 'four-eyes' : null;
}

import type { Candidate } from '../../domain/decision/candidate';
import type { Authorisation } from '../../domain/authorisation/authorisation';
import type { Publication } from '../documents';

/** A published version of a decision table (CON-2). `_id` is `<table>@<version>`. */
export interface StoredDecisionTable {
  readonly _id: string;
  readonly table: string;
  readonly version: number;
  readonly content: Authorisation;
  readonly publication: Publication;
}

/** A candidate for a next version. `_id` is `<table>#<candidateId>`. */
export type StoredCandidate = Candidate<Authorisation> & { readonly _id: string };

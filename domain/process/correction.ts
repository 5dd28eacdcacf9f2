import type { FieldProblem } from '../errors';

/** What a field of a system call holds. */
export type FieldValue = string | number | null;

/** New values for some fields of a call that did not go through (O2A-6), by field. */
export type Corrections = Readonly<Record<string, string | number>>;

/** The request with its corrections, or what is wrong with them. */
export type Corrected<R> = { readonly request: R } | { readonly problems: readonly FieldProblem[] };

/** What of a request may be corrected by hand before it is sent again, and how. */
export interface Correction<R> {
  /** The fields that may be corrected, as they are now. */
  fields(request: R): Readonly<Record<string, FieldValue>>;
  /** The request with these corrections, each checked. */
  apply(request: R, corrections: Corrections): Corrected<R>;
}

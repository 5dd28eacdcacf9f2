import type { Instant, LocalDate } from '../calendar/working-calendar';
import type { Json } from '../json';
import type { ApprovalFacts } from '../authorisation/authorisation';
import type { ApprovalLevel } from '../authorisation/approvers';
import { type Clause, clauseWeight } from './clauses';

/** One thing sold: it becomes one order. */
export interface Line {
  readonly productCode: string;
  readonly bandwidthKbps: number | null;
  readonly ends: readonly { readonly addressId: string }[];
}

/** What an agreement says (CON-1, 4.2). */
export interface Terms {
  /** As many as are sold: the quantity. */
  readonly lines: readonly Line[];
  /** What the customer pays a month for all of it, after the discount. */
  readonly monthlyValueCny: number;
  readonly termMonths: number;
  readonly discountPercent: number;
  readonly clauses: readonly Clause[];
}

export type DraftOutcome = 'in-approval' | 'approved' | 'rejected' | 'renegotiated' | 'signed' | 'refused';

/** What one level said of a draft. */
export interface LevelDecision {
  readonly level: ApprovalLevel;
  readonly decision: 'approve' | 'reject';
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** A version of an agreement, kept whatever became of it. */
export interface Draft extends Terms {
  readonly version: number;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  /** The version of the decision table, the rules of it that hit, and the levels they ask for, in order. */
  readonly table: number;
  readonly rules: readonly string[];
  readonly levels: readonly ApprovalLevel[];
  readonly decisions: readonly LevelDecision[];
  readonly outcome: DraftOutcome;
  /** Why it was rejected, renegotiated or refused. */
  readonly reason: string | null;
}

/** The customer's signature (CON-1, 4.4). */
export interface Signature {
  readonly signedBy: string;
  readonly signedAt: Instant;
  readonly documentRef: string;
}

/** An order the contract began, or why a line came to none. */
export interface ContractOrder {
  readonly line: number;
  readonly orderNo: string | null;
  readonly state: string;
  readonly reason: string | null;
}

/** What of an agreement decides who has to approve it. */
export function approvalFactsOf(terms: Terms): ApprovalFacts {
  const { discountPercent, monthlyValueCny, termMonths, clauses } = terms;
  return { discountPercent, monthlyValueCny, termMonths, clauses: clauseWeight(clauses) };
}

/** The products of an agreement, each once. */
export function productsOf({ lines }: Pick<Terms, 'lines'>): readonly string[] {
  return [...new Set(lines.map(({ productCode }) => productCode))];
}

/** The last day of a term that begins on a day: `months` calendar months, the day before. */
export function lastDayOf(validFrom: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = validFrom.split('-').map(Number);
  const monthEnd = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, monthEnd)));
  // From the 31st to a shorter month's last day: that day is the last one.
  if (day <= monthEnd) end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

/** As the record keeps it. */
export function jsonOf(value: object): Json {
  return value as unknown as Json;
}

import type { Product } from '../catalogue/product';
import { contractLimits } from '../contract/limits';
import { type StaffingLimits, staffingLimits } from '../customer/staffing';
import { type ImprovementTable, improvement } from '../coverage/improvement';
import { coverageLimits } from '../coverage/limits';
import { exitLimits } from '../exit/limits';
import { type ExitDetection, exitDetection } from '../exit/usage';
import type { CaseLimits } from '../process/case-start';
import { type ProcessLimits, processLimits } from '../process/limits';
import { solutionLimits } from '../solution/limits';
import { type Entitlements, entitlements } from '../tiers/entitlements';
import type { TierClass } from '../tiers/tier';
import { type ProductLimits, productLimitsOf } from './product-limits';

export type EntitlementTable = Readonly<Record<TierClass, Entitlements>>;

/** What a table of limits can say. */
export type LimitContent =
  | EntitlementTable
  | ProductLimits
  | ProcessLimits
  | CaseLimits
  | StaffingLimits
  | ExitDetection
  | ImprovementTable;

/** One version of a table of limits (CUS-2). Version 1 came with the house. */
export interface LimitTable<C extends LimitContent> {
  readonly version: number;
  readonly content: C;
}

/** What an order is placed by; it keeps it, whatever is published afterwards. */
export interface TablesInForce {
  readonly entitlements: LimitTable<EntitlementTable>;
  readonly product: LimitTable<ProductLimits>;
  readonly process: LimitTable<ProcessLimits>;
}

/** What a process about a customer is started by; it keeps it, whatever is published afterwards. */
export interface CaseTables {
  readonly entitlements: LimitTable<EntitlementTable>;
  readonly process: LimitTable<ProcessLimits>;
  readonly own: LimitTable<CaseLimits>;
}

/** The kinds of process with time limits of their own, and those they came with. */
export const caseLimits = {
  coverage: coverageLimits,
  solution: solutionLimits,
  contract: contractLimits,
  exit: exitLimits,
} as const satisfies Readonly<Record<string, CaseLimits>>;

/** A kind of process about one customer that can be asked for. */
export type CaseKindName = keyof typeof caseLimits;

export const entitlementsTable = 'entitlements';
export const processTable = 'process-limits';
/** How customers have to be looked after (CUS-3). */
export const staffingTable = 'staffing';
/** When facts look like a customer who leaves (EXI-1). */
export const detectionTable = 'exit-detection';
/** When work on coverage is good enough (COV-4). */
export const improvementTable = 'coverage-improvement';

/** The name of a product's table. */
export function productTable(code: string): string {
  return `product:${code}`;
}

/** The name of the table of a kind of process. */
export function caseTable(kind: CaseKindName): string {
  return `process:${kind}`;
}

/** The tables there are, by name, as they came with the house. */
export function firstTables(products: readonly Product[]): Readonly<Record<string, LimitContent>> {
  return {
    [entitlementsTable]: entitlements,
    [processTable]: processLimits,
    [staffingTable]: staffingLimits,
    [detectionTable]: exitDetection,
    [improvementTable]: improvement,
    ...Object.fromEntries(
      Object.entries(caseLimits).map(([kind, limits]) => [caseTable(kind as CaseKindName), limits]),
    ),
    ...Object.fromEntries(products.map((product) => [productTable(product.code), productLimitsOf(product)])),
  };
}

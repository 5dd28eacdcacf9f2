import type { Product } from '../catalogue/product';
import { type ProcessLimits, processLimits } from '../process/limits';
import { type Entitlements, entitlements } from '../tiers/entitlements';
import type { TierClass } from '../tiers/tier';
import { type ProductLimits, productLimitsOf } from './product-limits';

export type EntitlementTable = Readonly<Record<TierClass, Entitlements>>;

/** What a table of limits can say. */
export type LimitContent = EntitlementTable | ProductLimits | ProcessLimits;

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

export const entitlementsTable = 'entitlements';
export const processTable = 'process-limits';

/** The name of a product's table. */
export function productTable(code: string): string {
  return `product:${code}`;
}

/** The tables there are, by name, as they came with the house. */
export function firstTables(products: readonly Product[]): Readonly<Record<string, LimitContent>> {
  return {
    [entitlementsTable]: entitlements,
    [processTable]: processLimits,
    ...Object.fromEntries(products.map((product) => [productTable(product.code), productLimitsOf(product)])),
  };
}

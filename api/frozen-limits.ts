import type { Product } from '../domain/catalogue/product';
import { type EntitlementTable, entitlementsTable, productTable } from '../domain/limits/limit-tables';
import { type ProductLimits, withProductLimits } from '../domain/limits/product-limits';
import type { LimitVersions } from '../domain/limits/frozen-limits';
import type { ProcessView } from '../domain/process/process-view';
import type { Services } from './services';

/** Orders placed before limits had versions went by the first ones. */
const firstVersions: LimitVersions = { entitlements: 1, product: 1, process: 1 };

/** The versions of the limits an order was placed by (CUS-2). */
function versionsOf({ details }: ProcessView): LimitVersions {
  return (details['limits'] as unknown as LimitVersions | undefined) ?? firstVersions;
}

/**
 * A product with the limits that an order was placed by.
 * @throws BusinessError `not-found` when that version is missing
 */
export async function productAsOrdered(
  { tables }: Services,
  view: ProcessView,
  product: Product,
): Promise<Product> {
  const { content } = await tables.version(productTable(product.code), versionsOf(view).product);
  return withProductLimits(product, content as ProductLimits);
}

/**
 * The entitlements that an order was placed by.
 * @throws BusinessError `not-found` when that version is missing
 */
export async function entitlementsAsOrdered(
  { tables }: Services,
  view: ProcessView,
): Promise<EntitlementTable> {
  const { content } = await tables.version(entitlementsTable, versionsOf(view).entitlements);
  return content as EntitlementTable;
}

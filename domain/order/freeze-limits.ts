import type { TablesInForce } from '../limits/limit-tables';
import { withProductLimits } from '../limits/product-limits';
import { classOf } from '../tiers/tier';
import type { OrderStart } from './order';

/** The order placed by the tables in force now (CUS-2, ENT-3, ENT-5): it keeps them, whatever is published afterwards. */
export function freezeLimits(start: OrderStart, tables: TablesInForce): OrderStart {
  const { entitlements, product, process } = tables;
  const entitled = entitlements.content[classOf(start.tier)];
  const versions = {
    entitlements: entitlements.version,
    product: product.version,
    process: process.version,
  };
  return {
    ...start,
    product: withProductLimits(start.product, product.content),
    priority: entitled.priority,
    responseBudget: entitled.orderResponse,
    limits: { versions, process: process.content },
  };
}

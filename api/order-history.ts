import { type PastOrder, pastOrderOf } from '../domain/order/past-order';
import type { Services } from './services';

/** How long what past orders say is good for. */
const freshForMs = 60_000;

/** Enough to forecast by, few enough to read at once. */
const mostOrders = 200;

/** The completed orders of a product that forecasts learn from. */
export type OrderHistory = (productCode: string) => Promise<readonly PastOrder[]>;

interface Kept {
  readonly at: number;
  readonly orders: Promise<readonly PastOrder[]>;
}

/** Asks the records for past orders, for each product once a minute at most. What could not be read is asked for again. */
export function createOrderHistory({ views, now }: Pick<Services, 'views' | 'now'>): OrderHistory {
  const kept = new Map<string, Kept>();
  const read = async (productCode: string): Promise<readonly PastOrder[]> => {
    const found = await views.processes.history(productCode, mostOrders);
    return found.flatMap((view) => pastOrderOf(view) ?? []);
  };
  return async (productCode) => {
    const at = Date.parse(now());
    const standing = kept.get(productCode);
    if (standing !== undefined && at - standing.at < freshForMs) return await standing.orders;
    const asked = { at, orders: read(productCode) };
    kept.set(productCode, asked);
    try {
      return await asked.orders;
    } catch (error) {
      if (kept.get(productCode) === asked) kept.delete(productCode);
      throw error;
    }
  };
}

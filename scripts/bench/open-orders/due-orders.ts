import type { AcceptanceLimit } from './acceptance-limit';
import type { OrderBook } from './order-book';

/** Orders whose clocks come due by themselves, `limitMs` after each was placed. */
export interface DueOrders {
  readonly orderNos: readonly string[];
  readonly limitMs: number;
  /** When the last of them is due, epoch ms. */
  readonly lastAt: number;
}

/** Places that many orders whose hand-overs are due so many milliseconds later. */
export async function placeDue(
  orders: OrderBook,
  limit: AcceptanceLimit,
  count: number,
  limitMs: number,
): Promise<DueOrders> {
  const orderNos = await limit.shortened(limitMs, async () => await orders.more(count));
  return { orderNos, limitMs, lastAt: Date.now() + limitMs };
}

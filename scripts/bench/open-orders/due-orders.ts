import { processIdOf } from '../../../domain/process/process-kind';
import type { AcceptanceLimit } from './acceptance-limit';
import type { DueClocks } from './lateness';
import type { OrderBook } from './order-book';

/** Orders whose hand-over clocks come due by themselves, `limitMs` after each was placed. */
export interface DueOrders extends DueClocks {
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
  const processIds = orderNos.map((orderNo) => processIdOf('order', orderNo));
  return { processIds, named: 'accept:', count, limitMs, lastAt: Date.now() + limitMs };
}

import { type StationRef, executorsOf } from '../../domain/people/groups';
import type { Party } from '../../domain/process/party';
import { type OrderCase, ask, nextRound } from './order-case';

/** Work done again by the station at fault: not a new order (O2A-5). */
export async function rework(
  order: OrderCase,
  faultAt: StationRef,
  from: Party,
  cause: string,
): Promise<void> {
  await ask(order, 'rework', {
    group: executorsOf(faultAt),
    candidates: [],
    from,
    place: faultAt.localNetwork,
    limit: order.start.product.extraLimits.rework,
    context: { cause, round: nextRound(order, 'rework') },
  });
}

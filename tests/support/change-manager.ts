import type { ProcessView } from '../../domain/process/process-view';
import { changeManager } from '../../workflows/shared/contract';
import { person } from './people';
import type { PlacedOrder } from './placed-order';

/** The order's customer gets another account manager (HND-1). */
export async function giveTo(order: PlacedOrder, managerId: string): Promise<ProcessView> {
  await order.send(changeManager, { by: person('area-01'), to: managerId, reason: '岗位调整' });
  return await order.recorded();
}

import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { ProcessView } from '../../domain/process/process-view';
import { applyCalendar } from '../../workflows/shared/contract';
import { person } from './people';
import type { PlacedOrder } from './placed-order';

/** An administrator applies another version of its calendar to an order (CAL-2). */
export async function changeCalendar(
  order: PlacedOrder,
  calendar: WorkingCalendar,
  reason: string,
): Promise<ProcessView> {
  await order.send(applyCalendar, { by: person('admin-01'), calendar, reason });
  return await order.recorded();
}

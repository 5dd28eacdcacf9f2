import { localDateOf } from '../../../domain/calendar/local-time';
import { type AskedChanges, admitChanges } from '../../../domain/order/admit-changes';
import type { OrderChanges } from '../../../domain/order/amend';
import type { ProcessView } from '../../../domain/process/process-view';
import type { Services } from '../../services';
import { calendarOf } from '../processes/whole-process';
import { orderedOf } from './whole-order';

/**
 * The changes asked for, with the addresses they name looked up.
 * @throws BusinessError what `admitChanges` throws
 */
export async function changesOf(
  services: Services,
  view: ProcessView,
  asked: AskedChanges,
): Promise<OrderChanges> {
  const { product, ends } = orderedOf(services, view);
  const [calendar, addresses] = await Promise.all([
    calendarOf(services, view),
    services.views.reference.addresses((asked.ends ?? []).map(({ addressId }) => addressId)),
  ]);
  return admitChanges(asked, { product, ends, addresses, today: localDateOf(calendar, services.now()) });
}

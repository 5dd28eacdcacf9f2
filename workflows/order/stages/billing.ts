import { theProcess } from '../../../domain/process/actor';
import { callSystem } from '../../shared/call-system';
import { become } from '../../shared/process';
import { acceptanceOf } from '../acceptance-of';
import { fileInCrm } from '../file-in-crm';
import { type OrderCase, reach } from '../order-case';

/** Billing starts from the accepted date, CRM is told, and the order is completed (O2A-2). */
export async function billAndFile(order: OrderCase): Promise<void> {
  const { start, process } = order;
  const since = acceptanceOf(order)?.signedAt ?? start.receivedAt;
  await startBilling(order, since);
  await fileInCrm(order, 'completed', null);
  // A hold placed while the systems were busy is honoured before the order is completed.
  while (process.record.view.hold !== null) await order.control.clear();
  become(process, 'completed', null, theProcess);
  reach(order, 'completed', null);
}

async function startBilling(order: OrderCase, since: string): Promise<void> {
  const { start, process } = order;
  const account = {
    orderNo: start.orderNo,
    customerNo: start.customerNo,
    productCode: start.product.code,
    bandwidthKbps: start.bandwidthKbps,
    since,
  };
  await callSystem(
    process,
    {
      system: 'billing',
      operation: 'start',
      title: { zh: '起租计费', en: 'Start billing' },
      round: 1,
      foreseen: [],
    },
    start.product.extraLimits.repair,
    (key) => order.systems.billing.startBilling(key, account),
  );
  reach(order, 'billing-started', { billing: { since } });
}

import { correctBilling } from '../../../domain/order/corrections';
import { theProcess } from '../../../domain/process/actor';
import { callSystem } from '../../shared/call-system';
import { become } from '../../shared/process';
import { acceptanceOf } from '../acceptance-of';
import { fileInCrm } from '../file-in-crm';
import { type OrderCase, reach } from '../order-case';

/** Billing starts from the accepted date, CRM is told, and the order is completed (O2A-2). */
export async function billAndFile(order: OrderCase): Promise<void> {
  const { start, process } = order;
  process.record.add('stage.entered', { stage: order.stage }, theProcess);
  const since = acceptanceOf(order)?.signedAt ?? start.receivedAt;
  await startBilling(order, since);
  await fileInCrm(order, 'completed', null);
  // A hold placed while the systems were busy is honoured before the order is completed.
  await order.control.clear();
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
  const call = await callSystem(
    process,
    {
      system: 'billing',
      operation: 'start',
      title: { zh: '起租计费', en: 'Start billing' },
      round: 1,
      foreseen: [],
      correction: correctBilling,
    },
    account,
    (patience, key, request) => order.systems[patience].billing.startBilling(key, request),
  );
  const billedSince = call.outcome === 'done' ? call.request.since : since;
  reach(order, 'billing-started', { billing: { since: billedSince } });
}

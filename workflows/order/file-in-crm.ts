import { correctFiling } from '../../domain/order/corrections';
import { callSystem } from '../shared/call-system';
import { acceptanceOf } from './acceptance-of';
import { type OrderCase, reach } from './order-case';

/** Tells CRM how the order ended (O2A-2, O2A-8). */
export async function fileInCrm(
  order: OrderCase,
  outcome: 'completed' | 'cancelled' | 'rejected',
  reason: string | null,
): Promise<void> {
  const { start, process } = order;
  const acceptance = acceptanceOf(order);
  const filing = {
    orderNo: start.orderNo,
    customerNo: start.customerNo,
    productCode: start.product.code,
    outcome,
    reason,
    acceptedAt: acceptance?.signedAt ?? null,
    documentRef: acceptance?.documentRef ?? null,
  };
  await callSystem(
    process,
    {
      system: 'crm',
      operation: 'file',
      title: { zh: 'CRM 归档', en: 'File in CRM' },
      round: 1,
      foreseen: [],
      correction: correctFiling,
    },
    filing,
    (patience, key, request) => order.systems[patience].crm.fileOrder(key, request),
  );
  reach(order, 'crm-filed', null);
}

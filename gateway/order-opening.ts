import { deadline } from '../domain/calendar/deadline';
import type { OrderStart } from '../domain/order/order';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { orderWorkflowType } from '../workflows/order/contract';
import type { Opening } from './opening';

/** How an order's process is started. */
export function orderOpening(start: OrderStart): Opening {
  return {
    workflowType: orderWorkflowType,
    kind: 'order',
    businessKey: start.orderNo,
    requestKey: start.requestKey,
    input: start,
    summary: `${start.product.name.zh} · ${start.tier} · ${start.customerNo}`,
    details: detailsOf(start),
    customerNo: start.customerNo,
    tier: start.tier,
    firstStage: 'intake',
    heldBy: ['key-accounts'],
    dueAt: deadline(start.calendar, start.receivedAt, start.product.promise, []),
    priority: greenChannel[classOf(start.tier)][start.batchNo === null ? 'single' : 'batch'],
    taken: {
      code: 'order-exists',
      field: 'orderNo',
      reason: '订单号已存在 / an order with this number exists',
    },
  };
}

function detailsOf({ product, ends, bandwidthKbps, contractNo, calendar }: OrderStart): string {
  return [
    `**${product.name.zh}** ${product.name.en}`,
    ...ends.map(
      ({ end, addressId, localNetwork }) => `- ${end.toUpperCase()}: ${addressId} (${localNetwork})`,
    ),
    ...(bandwidthKbps === null ? [] : [`- ${bandwidthKbps} kbps`]),
    `- 合同 contract ${contractNo}`,
    `- 日历 calendar ${calendar.id} v${calendar.version}`,
  ].join('\n');
}

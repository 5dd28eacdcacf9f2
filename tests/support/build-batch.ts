import { type BatchItem, type BatchStart, itemOrderNo } from '../../domain/batch/batch';
import type { BatchPace } from '../../domain/batch/limits';
import { groupSmsGateway } from '../../domain/catalogue/products/group-sms-gateway';
import { processLimits } from '../../domain/process/limits';
import { buildOrder } from './build-order';

/** As fast as it goes. */
export const withoutRest: BatchPace = {
  underWay: 500,
  inOneGo: 5,
  restFactor: 0,
  restMs: 0,
  lookEveryMs: 100,
};

/** A batch of group SMS gateways of C-1005, which stops when two have failed; say what is different. */
export function buildBatch(different: Partial<BatchStart>): BatchStart {
  const { orderNo, enteredBy, calendar } = buildOrder({});
  const { code, name } = groupSmsGateway;
  return {
    batchNo: orderNo.replace('SO-', 'B-'),
    requestKey: null,
    enteredBy,
    customerNo: 'C-1005',
    tier: 'B1',
    priority: 2,
    managerId: 'am-03',
    product: { code, name },
    fileName: null,
    items: 4,
    threshold: { share: 0.2, atLeast: 2 },
    pace: withoutRest,
    calendar,
    limits: processLimits,
    ...different,
  };
}

/** The items of a batch, all waiting. */
export function itemsOf({ batchNo, items, customerNo, product }: BatchStart): readonly BatchItem[] {
  return Array.from({ length: items }, (_, n): BatchItem => ({
    batchNo,
    item: n + 1,
    row: n + 2,
    input: { customerNo, productCode: product.code, ends: [] },
    orderNo: itemOrderNo(batchNo, n + 1, 0),
    reruns: 0,
    state: 'waiting',
    reason: null,
    startedAt: null,
    endedAt: null,
  }));
}

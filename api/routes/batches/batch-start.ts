import { type BatchItem, type BatchStart, itemOrderNo } from '../../../domain/batch/batch';
import { usualPace } from '../../../domain/batch/limits';
import { calendarWindow } from '../../../domain/calendar/window';
import { localYear } from '../../../domain/calendar/local-time';
import { BusinessError } from '../../../domain/errors';
import type { PersonActor } from '../../../domain/process/actor';
import type { TablesInForce } from '../../../domain/limits/limit-tables';
import { classOf } from '../../../domain/tiers/tier';
import type { CheckedFile } from './check-upload';

/** Under which number and by whom a batch is started. */
export interface BatchEntry extends Pick<BatchStart, 'batchNo' | 'requestKey' | 'fileName' | 'threshold'> {
  readonly enteredBy: PersonActor;
}

/** The items of a batch, as they wait to be started. */
export function itemsOf({ file }: CheckedFile, batchNo: string): readonly BatchItem[] {
  return file.rows.flatMap(({ row, input }, n) => {
    if (input === null) return [];
    const orderNo = input.orderNo ?? itemOrderNo(batchNo, n + 1, 0);
    const begin = { reruns: 0, state: 'waiting', reason: null, startedAt: null, endedAt: null } as const;
    return [{ batchNo, item: n + 1, row, input, orderNo, ...begin }];
  });
}

/**
 * Everything the batch's process needs, frozen as of now.
 * @throws BusinessError `unknown-customer` for a file that was not found good
 */
export function batchStart(
  { facts, rows }: CheckedFile,
  entry: BatchEntry,
  { entitlements, process }: Omit<TablesInForce, 'product'>,
): BatchStart {
  const { customer, product, calendar, now } = facts;
  if (customer === null || product === null)
    throw new BusinessError('unknown-customer', 'A file that is not good cannot be started.');
  const year = localYear(calendar, Date.parse(now));
  return {
    ...entry,
    customerNo: customer.customerNo,
    tier: customer.tier,
    priority: entitlements.content[classOf(customer.tier)].priority,
    managerId: customer.managerId,
    product: { code: product.code, name: product.name },
    items: rows,
    pace: usualPace,
    calendar: calendarWindow(calendar, year, year + 1),
    limits: process.content,
  };
}

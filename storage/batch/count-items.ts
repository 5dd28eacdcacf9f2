import type { BatchCounts, ItemState } from '../../domain/batch/batch';
import type { Store } from '../store';

/** How many items of a batch are in each state. */
export async function countItems(
  { batchItems }: Pick<Store, 'batchItems'>,
  batchNo: string,
): Promise<BatchCounts> {
  const counts = { waiting: 0, started: 0, done: 0, failed: 0 };
  const found = batchItems.aggregate<{ _id: ItemState; count: number }>([
    { $match: { batchNo } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ]);
  for await (const { _id, count } of found) counts[_id] = count;
  return counts;
}

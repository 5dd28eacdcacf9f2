import type { BatchCounts, BatchItem } from '../../domain/batch/batch';
import type { BatchTimes } from '../../domain/batch/progress';
import { processIdOf } from '../../domain/process/process-kind';
import { type Condition, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import { countItems } from './count-items';

/** The items of batches, as the records have them. */
export interface BatchViews {
  counts(batchNo: string): Promise<BatchCounts>;
  times(batchNo: string): Promise<BatchTimes>;
  /** Items of a batch in the order of its file. */
  list(
    batchNo: string,
    conditions: readonly Condition[],
    page: number,
    pageSize: number,
  ): Promise<Page<BatchItem>>;
  /** Which of these order numbers are taken. */
  taken(orderNos: readonly string[]): Promise<ReadonlySet<string>>;
}

export function createBatchViews({ batchItems, processes }: Store): BatchViews {
  return {
    counts: async (batchNo) => await countItems({ batchItems }, batchNo),
    times: async (batchNo) => {
      const [times] = await batchItems
        .aggregate<BatchTimes>([
          { $match: { batchNo, startedAt: { $ne: null } } },
          {
            $group: {
              _id: null,
              firstStartAt: { $min: '$startedAt' },
              lastStartAt: { $max: '$startedAt' },
            },
          },
          { $project: { _id: 0 } },
        ])
        .toArray();
      return times ?? { firstStartAt: null, lastStartAt: null };
    },
    list: async (batchNo, conditions, page, pageSize) => {
      const request = { page, pageSize, sort: 'item', descending: false } as const;
      const found = await findPage(batchItems, [{ batchNo }, ...conditions], request, { item: 'item' });
      return { ...found, items: found.items.map(withoutId) };
    },
    taken: async (orderNos) => {
      const ids = orderNos.map((orderNo) => processIdOf('order', orderNo));
      const found = await processes
        .find({ _id: { $in: ids } })
        .project<{ businessKey: string }>({ businessKey: 1 })
        .toArray();
      return new Set(found.map(({ businessKey }) => businessKey));
    },
  };
}

import type { AnyBulkWriteOperation, Filter } from 'mongodb';
import type { BatchItems } from '../../activities/batch/batch-ports';
import { type BatchItem, itemOrderNo } from '../../domain/batch/batch';
import type { StoredBatchItem } from '../documents';
import { insertMissing } from '../records/write-documents';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import { countItems } from './count-items';

/** How many items are made to wait again in one write. */
const inOneWrite = 1_000;

/** The items of batches as they are written: the port of the activities, and what the API keeps before a batch starts. */
export interface BatchItemStore extends BatchItems {
  /** Keeps the items of a batch; those that are there stay as they are. */
  keep(items: readonly BatchItem[]): Promise<void>;
}

function idOf({ batchNo, item }: Pick<BatchItem, 'batchNo' | 'item'>): string {
  return `${batchNo}#${String(item).padStart(5, '0')}`;
}

/** Only the item as it was read: what happened since stands. */
function asRead(item: BatchItem, states: readonly BatchItem['state'][]): Filter<StoredBatchItem> {
  return { _id: idOf(item), reruns: item.reruns, state: { $in: [...states] } };
}

function waitingAgain(item: BatchItem): AnyBulkWriteOperation<StoredBatchItem> {
  const { batchNo, startedAt } = item;
  const reruns = item.reruns + 1;
  const orderNo = startedAt === null ? item.orderNo : itemOrderNo(batchNo, item.item, reruns);
  const change = { state: 'waiting', reason: null, startedAt: null, endedAt: null, reruns, orderNo } as const;
  return { updateOne: { filter: asRead(item, ['failed']), update: { $set: change } } };
}

export function createBatchItems({ batchItems }: Pick<Store, 'batchItems'>): BatchItemStore {
  const inState = async (batchNo: string, state: BatchItem['state'], limit: number): Promise<BatchItem[]> =>
    (await batchItems.find({ batchNo, state }).sort({ item: 1 }).limit(limit).toArray()).map(withoutId);
  return {
    keep: async (items) => {
      await insertMissing(
        batchItems,
        items.map((item) => ({ _id: idOf(item), ...item })),
      );
    },
    counts: async (batchNo) => await countItems({ batchItems }, batchNo),
    waiting: async (batchNo, limit) => await inState(batchNo, 'waiting', limit),
    started: async (batchNo) => await inState(batchNo, 'started', 0),
    markStarted: async (item, startedAt) => {
      await batchItems.updateOne(asRead(item, ['waiting']), { $set: { state: 'started', startedAt } });
    },
    markEnded: async (item, reason, endedAt) => {
      const state = reason === null ? 'done' : 'failed';
      await batchItems.updateOne(asRead(item, ['waiting', 'started']), { $set: { state, reason, endedAt } });
    },
    giveUpWaiting: async (batchNo, reason, endedAt) => {
      await batchItems.updateMany(
        { batchNo, state: 'waiting' },
        { $set: { state: 'failed', reason, endedAt } },
      );
    },
    rerunFailed: async (batchNo) => {
      const failed = await inState(batchNo, 'failed', 0);
      for (let from = 0; from < failed.length; from += inOneWrite) {
        const some = failed.slice(from, from + inOneWrite);
        await batchItems.bulkWrite(some.map(waitingAgain), { ordered: false });
      }
    },
  };
}

import type { Collection, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { writeOnce } from '../shared/write-once';
import type { FiledOrder, FilingRequest } from './schemas';

/** How an order ended, as filed last. */
export type FilingDocument = Omit<FiledOrder, 'orderNo'> & { readonly _id: string };

export function filingsOf(db: Db): Collection<FilingDocument> {
  return db.collection('orders');
}

export async function indexFilings(db: Db): Promise<void> {
  await filingsOf(db).createIndex({ outcome: 1, _id: 1 });
}

/** Files an order; a filing under a new key takes the place of the one before. */
export async function fileOrder(db: Db, key: string, request: FilingRequest): Promise<Answer> {
  return writeOnce(db, { key, operation: 'file', request }, async (session) => {
    const { orderNo, ...filing } = request;
    const before = await filingsOf(db).findOne({ _id: orderNo }, { session });
    const filed: FilingDocument = {
      _id: orderNo,
      ...filing,
      filedAt: new Date().toISOString(),
      revision: (before?.revision ?? 0) + 1,
    };
    await filingsOf(db).replaceOne({ _id: orderNo }, filed, { upsert: true, session });
    return { status: before === null ? 201 : 200, body: toFiledOrder(filed) };
  });
}

export function toFiledOrder({ _id, ...rest }: FilingDocument): FiledOrder {
  return { orderNo: _id, ...rest };
}

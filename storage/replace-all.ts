import type { Collection, Filter } from 'mongodb';

/** Puts documents in the place of those with their ids, or adds them. */
export async function replaceAll<T extends { readonly _id: string }>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<void> {
  if (documents.length === 0) return;
  const operations = documents.map((document) => ({
    replaceOne: { filter: { _id: document._id } as Filter<T>, replacement: document, upsert: true },
  }));
  await collection.bulkWrite(operations, { ordered: false });
}

import {
  type Collection,
  type Document,
  type Filter,
  MongoBulkWriteError,
  type OptionalUnlessRequiredId,
} from 'mongodb';

const duplicateKey = 11_000;

/** Runs an unordered bulk of writes in which 'it is there already' is as good as done. Says how many were there. */
async function ignoringDuplicates(write: () => Promise<unknown>): Promise<number> {
  try {
    await write();
    return 0;
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
    // The rest of the bulk may have been written without reaching a majority; the driver then tells only the duplicates.
    const unacknowledged = error.result.getWriteConcernError() !== undefined;
    if (unacknowledged || errors.length === 0 || errors.some(({ code }) => code !== duplicateKey))
      throw error;
    return errors.length;
  }
}

/** Adds documents that are not there yet. Answers how many were there. */
export async function insertMissing<T extends Document>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<number> {
  if (documents.length === 0) return 0;
  return await ignoringDuplicates(() =>
    collection.insertMany(documents as OptionalUnlessRequiredId<T>[], { ordered: false }),
  );
}

/**
 * Puts documents in the place of older ones, by `seq`. A newer one stays: its id then collides with the upsert, which is the sign that
 * there is nothing to do.
 */
export async function replaceOlder<T extends { readonly _id: string; readonly seq: number }>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<void> {
  if (documents.length === 0) return;
  const operations = documents.map((document) => ({
    replaceOne: {
      filter: { _id: document._id, seq: { $lt: document.seq } } as unknown as Filter<T>,
      replacement: document,
      upsert: true,
    },
  }));
  await ignoringDuplicates(() => collection.bulkWrite(operations, { ordered: false }));
}

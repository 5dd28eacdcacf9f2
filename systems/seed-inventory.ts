import { MongoBulkWriteError, type Collection, type Db, type OptionalUnlessRequiredId } from 'mongodb';
import { networkCollections } from './network/collections';
import { seedAddresses } from './seed-addresses';
import { seedResources } from './seed-resources';

/** A new one for every change of the seeds, so that databases seeded earlier get what is missing. */
const edition = 'inventory-2';
const duplicateKey = 11_000;

/**
 * Fills the network system's database with its addresses and resources. Idempotent: what is there stays as it is, used or
 * free, and a seeding that broke off is completed. Two at a time do no harm.
 */
export async function seedInventory(db: Db): Promise<void> {
  const editions = db.collection<{ _id: string; at: Date }>('seeds');
  if ((await editions.findOne({ _id: edition })) !== null) return;
  const { addresses, resources } = networkCollections(db);
  await insertMissing(addresses, seedAddresses());
  await insertMissing(resources, seedResources());
  await editions.updateOne({ _id: edition }, { $setOnInsert: { at: new Date() } }, { upsert: true });
}

async function insertMissing<D extends { _id: string }>(
  collection: Collection<D>,
  documents: readonly D[],
): Promise<void> {
  const present = new Set<unknown>(await collection.distinct('_id'));
  const missing = documents.filter(({ _id }) => !present.has(_id));
  if (missing.length === 0) return;
  try {
    await collection.insertMany(missing as OptionalUnlessRequiredId<D>[], { ordered: false });
  } catch (error) {
    // Somebody else seeds at the same time.
    if (!(error instanceof MongoBulkWriteError) || !onlyDuplicates(error)) throw error;
  }
}

function onlyDuplicates(error: MongoBulkWriteError): boolean {
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return errors.every(({ code }) => code === duplicateKey);
}

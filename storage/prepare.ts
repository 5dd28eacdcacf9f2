import type { Config } from '../config/config';
import type { Person } from '../domain/people/person';
import { sweepAttachments } from './attachments/sweep-attachments';
import { migrate } from './migrations/migrate';
import { seedCalendar, seedDemoCustomers, seedPeople } from './reference/seed-reference';
import { openStore } from './store';

/** No upload takes that long. */
const longestUploadMs = 86_400_000;

/**
 * Brings the database to this version's shape and seeds what must be there; demo customers and people only outside production. Clears
 * away what broken uploads left. May be repeated.
 */
export async function prepareStorage(
  { mongo, mode }: Pick<Config, 'mongo' | 'mode'>,
  demoPeople: readonly Person[],
): Promise<void> {
  const store = await openStore(mongo);
  try {
    await migrate(store.db);
    await seedCalendar(store);
    await sweepAttachments(store.db, new Date(Date.now() - longestUploadMs));
    if (mode === 'embedded') {
      await seedDemoCustomers(store);
      await seedPeople(store, demoPeople, new Date().toISOString());
    }
  } finally {
    await store.close();
  }
}

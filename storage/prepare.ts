import type { Config } from '../config/config';
import type { Person } from '../domain/people/person';
import { sweepAttachments } from './attachments/sweep-attachments';
import { migrate } from './migrations/migrate';
import { createSealer } from './sealer';
import { type SecretKeyConfig, secretKeysOf } from './secret-keys';
import { seedCalendar, seedDemoCustomers, seedPeople } from './reference/seed-reference';
import { openStore } from './store';
import { sealSecrets } from './webhooks/seal-secrets';

/** No upload takes that long. */
const longestUploadMs = 86_400_000;

/**
 * Brings the database to this version's shape and seeds what must be there; demo customers and people only outside production. Clears
 * away what broken uploads left, and seals secrets with the present key. May be repeated.
 */
export async function prepareStorage(
  config: Pick<Config, 'mongo' | 'mode'> & SecretKeyConfig,
  demoPeople: readonly Person[],
): Promise<void> {
  const { mongo, mode } = config;
  const store = await openStore(mongo);
  try {
    await migrate(store.db);
    await sealSecrets(store, createSealer(secretKeysOf(config)));
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

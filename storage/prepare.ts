import type { Config } from '../config/config';
import { migrate } from './migrations/migrate';
import { seedCalendar, seedDemoCustomers } from './reference/seed-reference';
import { openStore } from './store';

/** Brings the database to this version's shape and seeds what must be there; demo customers only outside production. May be repeated. */
export async function prepareStorage({ mongo, mode }: Pick<Config, 'mongo' | 'mode'>): Promise<void> {
  const store = await openStore(mongo);
  try {
    await migrate(store.db);
    await seedCalendar(store);
    if (mode === 'embedded') await seedDemoCustomers(store);
  } finally {
    await store.close();
  }
}

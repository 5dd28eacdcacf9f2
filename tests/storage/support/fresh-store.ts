import { migrate } from '../../../storage/migrations/migrate';
import { type Store, openStore } from '../../../storage/store';
import { freshDatabase } from '../../support/mongo';

/** A store on a database of its own. Close it in `afterEach`/`afterAll`: that drops the database. */
export interface FreshStore {
  readonly store: Store;
  readonly url: string;
  readonly database: string;
  /** Takes every document out; collections and indexes stay, which is much faster than a new store for each test. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** An empty store without migrations. */
export async function bareStore(): Promise<FreshStore> {
  const fresh = await freshDatabase();
  const database = fresh.db.databaseName;
  const store = await openStore({ url: fresh.url, database, poolSize: 20 });
  return {
    store,
    url: fresh.url,
    database,
    clear: async () => {
      await Promise.all(
        (await store.db.collections()).map(async (collection) => await collection.deleteMany({})),
      );
    },
    close: async () => {
      await store.close();
      await fresh.drop();
    },
  };
}

/** An empty store as the migrations leave it. */
export async function freshStore(): Promise<FreshStore> {
  const fresh = await bareStore();
  await migrate(fresh.store.db);
  return fresh;
}

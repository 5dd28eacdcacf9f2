import { migrate } from '../../../storage/migrations/migrate';
import { type Store, openStore } from '../../../storage/store';
import { freshDatabase } from '../../support/mongo';

/** A store on a database of its own. Close it in `afterEach`/`afterAll`: that drops the database. */
export interface FreshStore {
  readonly store: Store;
  readonly url: string;
  readonly database: string;
  close(): Promise<void>;
}

/** An empty store without migrations. */
export async function bareStore(): Promise<FreshStore> {
  const { url, db, drop } = await freshDatabase();
  const store = await openStore(url, db.databaseName);
  const close = async (): Promise<void> => {
    await store.close();
    await drop();
  };
  return { store, url, database: db.databaseName, close };
}

/** An empty store as the migrations leave it. */
export async function freshStore(): Promise<FreshStore> {
  const fresh = await bareStore();
  await migrate(fresh.store.db);
  return fresh;
}

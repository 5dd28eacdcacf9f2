import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { testVariable } from './test-environment';

/** A database nobody else uses. Drop it in `afterAll`/`afterEach`: that closes the client as well. */
export interface FreshDatabase {
  /** Points to this very database. */
  readonly url: string;
  readonly client: MongoClient;
  readonly db: Db;
  drop(): Promise<void>;
}

/** A new, empty database on the test run's MongoDB. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const url = new URL(testVariable('TEST_MONGO_URL'));
  url.pathname = `/test-${randomUUID()}`;
  const client = await MongoClient.connect(url.href);
  const db = client.db();
  return {
    url: url.href,
    client,
    db,
    drop: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
}

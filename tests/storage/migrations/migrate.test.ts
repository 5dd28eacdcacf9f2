import type { StoredTask } from '../../../storage/documents';
import { migrate, migrations, verifyIndexes } from '../../../storage/migrations/migrate';
import { storedTask } from '../../../storage/records/stored-batch';
import { openStore } from '../../../storage/store';
import { buildTask } from '../../support/build-task';
import { type FreshStore, bareStore } from '../support/fresh-store';

describe('migrations', () => {
  let fresh: FreshStore;

  beforeEach(async () => {
    fresh = await bareStore();
  });

  afterEach(async () => {
    await fresh.close();
  });

  async function applied(): Promise<object[]> {
    return await fresh.store.db.collection('migrations').find().toArray();
  }

  it('leave a database with every index', async () => {
    await migrate(fresh.store.db);

    await expect(verifyIndexes(fresh.store.db)).resolves.toBeUndefined();
  });

  it('are applied once', async () => {
    await migrate(fresh.store.db);
    const before = await applied();
    await migrate(fresh.store.db);

    expect(await applied()).toEqual(before);
  });

  it('may be run by several processes at once', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(async () => await openStore({ url: fresh.url, database: fresh.database, poolSize: 5 })),
    );
    await Promise.all(others.map(async ({ db }) => await migrate(db)));
    await Promise.all(others.map(async (other) => await other.close()));

    expect(await applied()).toHaveLength(migrations.length);
    await expect(verifyIndexes(fresh.store.db)).resolves.toBeUndefined();
  });

  it('give the tasks of before their audience, and take the indexes it replaces', async () => {
    const { audience, ...ofBefore } = storedTask(buildTask({}));
    const tasks = fresh.store.db.collection<Partial<StoredTask>>('tasks');
    await tasks.insertOne(ofBefore);
    await tasks.createIndex({ delegatedBy: 1 }, { name: 'delegated-by' });
    await migrate(fresh.store.db);

    expect(await tasks.findOne()).toMatchObject({ audience });
    expect((await tasks.indexes()).map(({ name }) => name)).not.toContain('delegated-by');
  });

  it('name every index a database lacks', async () => {
    await migrate(fresh.store.db);
    await fresh.store.tasks.dropIndex('inbox');
    await fresh.store.refusals.dropIndex('chain-seq');

    await expect(verifyIndexes(fresh.store.db)).rejects.toThrow(
      'Missing indexes: tasks.inbox, refusals.chain-seq. Run the migrations (npm run seed).',
    );
  });

  it('name every index of a database that is empty', async () => {
    const all = migrations
      .flatMap(({ indexes }) => Object.entries(indexes))
      .flatMap(([name, each]) => each.map((index) => `${name}.${index.name}`));

    await expect(verifyIndexes(fresh.store.db)).rejects.toThrow(`Missing indexes: ${all.join(', ')}.`);
  });
});

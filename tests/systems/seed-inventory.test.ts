import { indexNetwork, networkCollections } from '../../systems/network/collections';
import { unreachedAddresses } from '../../systems/seed-addresses';
import { seedInventory } from '../../systems/seed-inventory';
import { freshDatabase, type FreshDatabase } from '../support/mongo';

describe('the seeded inventory', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await indexNetwork(database.db);
    await seedInventory(database.db);
  });

  afterAll(() => database.drop());

  const count = async (
    collection: 'addresses' | 'resources',
    by: string,
  ): Promise<Record<string, number>> => {
    const groups = await database.db
      .collection(collection)
      .aggregate<{ _id: string; n: number }>([{ $group: { _id: by, n: { $sum: 1 } } }])
      .toArray();
    return Object.fromEntries(groups.map(({ _id, n }) => [_id, n]));
  };

  test('is enough for 2,000 orders of two ends', async () => {
    expect(await count('addresses', '$localNetwork')).toEqual({ kunming: 301, qujing: 301, dali: 301 });
    expect(await count('resources', '$type')).toEqual({
      'access-pair': 7200,
      port: 9000,
      circuit: 9000,
      number: 3000,
    });
  });

  test('has circuits for each pair of local networks, told by their ids', async () => {
    const pools = Object.entries(await count('resources', '$pool')).filter(([pool]) =>
      pool.startsWith('circuit'),
    );
    expect(pools.map(([pool, n]) => `${pool} ${n}`).sort()).toEqual(
      ['DL-DL', 'KM-DL', 'KM-KM', 'KM-QJ', 'QJ-DL', 'QJ-QJ'].map((pair) => `circuit/${pair} 1500`),
    );
    const { resources } = networkCollections(database.db);
    expect(await resources.findOne({ _id: 'CIR-KM-QJ-000123' })).toMatchObject({
      pool: 'circuit/KM-QJ',
      state: 'free',
    });
  });

  test('every address reads differently', async () => {
    const texts = await networkCollections(database.db).addresses.distinct('text');
    expect(texts).toHaveLength(903);
    expect(texts).toContain('昆明市五华区人民中路 12 号');
  });

  test('one address of each local network has no access pair', async () => {
    const pools = new Set(Object.keys(await count('resources', '$pool')));
    const ids = Object.keys(await count('addresses', '$_id'));
    const unreached = ids.filter((id) => !pools.has(`access-pair/${id}`));
    expect(unreached.sort()).toEqual(Object.values(unreachedAddresses).sort());
  });

  test('stays as it is when seeded again', async () => {
    const { resources } = networkCollections(database.db);
    await resources.updateOne(
      { _id: 'PRT-KM-000001' },
      { $set: { state: 'reserved', owner: 'SO-1', slot: 'a' } },
    );
    await seedInventory(database.db);
    expect(await resources.findOne({ _id: 'PRT-KM-000001' })).toMatchObject({ owner: 'SO-1' });
    expect(await resources.countDocuments()).toBe(28_200);
  });

  test('is completed when seeding broke off, also by two at once', async () => {
    const { resources } = networkCollections(database.db);
    await database.db.collection('seeds').deleteMany({});
    await resources.deleteMany({ type: 'number' });
    await Promise.all([seedInventory(database.db), seedInventory(database.db)]);
    expect(await resources.countDocuments()).toBe(28_200);
  });
});

import { indexNetwork, networkCollections } from '../../systems/network/collections';
import { unreachedAddresses } from '../../systems/seed-addresses';
import { seedInventory } from '../../systems/seed-inventory';
import { freshDatabase, type FreshDatabase } from '../support/mongo';

const oldCircuit = {
  type: 'circuit',
  spread: 0,
  state: 'free',
  owner: null,
  slot: null,
  since: null,
} as const;

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
    expect(await count('addresses', '$localNetwork')).toEqual({
      kunming: 301,
      qujing: 301,
      dali: 301,
      chuxiong: 301,
      lijiang: 301,
    });
    expect(await count('resources', '$type')).toEqual({
      'access-pair': 8400,
      port: 9000,
      circuit: 9000,
      number: 2900,
    });
    expect(await count('resources', '$pool')).toMatchObject({
      'access-pair/KM-0001': 8,
      'access-pair/QJ-0300': 8,
      'port/KM': 3000,
      'port/QJ': 3000,
    });
  });

  test('has circuits within each local network and between neighbours, told by their ids', async () => {
    const pools = Object.entries(await count('resources', '$pool')).filter(([pool]) =>
      pool.startsWith('circuit'),
    );
    expect(pools.map(([pool, n]) => `${pool} ${n}`).sort()).toEqual(
      [
        'CX-CX 750',
        'DL-CX 750',
        'DL-DL 750',
        'DL-LJ 750',
        'KM-CX 750',
        'KM-KM 1500',
        'KM-QJ 1500',
        'LJ-LJ 750',
        'QJ-QJ 1500',
      ].map((pool) => `circuit/${pool}`),
    );
    const { resources } = networkCollections(database.db);
    expect(await resources.findOne({ _id: 'CIR-KM-QJ-000123' })).toMatchObject({
      pool: 'circuit/KM-QJ',
      state: 'free',
    });
  });

  test('every address reads differently', async () => {
    const texts = await networkCollections(database.db).addresses.distinct('text');
    expect(texts).toHaveLength(1505);
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
    expect(await resources.countDocuments()).toBe(29_300);
  });

  test('gives a database seeded with fewer networks what is missing, and takes nothing away', async () => {
    const { addresses, resources } = networkCollections(database.db);
    const present = await resources.countDocuments();
    const seeds = database.db.collection<{ _id: string }>('seeds');
    await seeds.deleteMany({});
    await seeds.insertOne({ _id: 'inventory-1' });
    await addresses.deleteMany({ localNetwork: 'lijiang' });
    await resources.deleteMany({ pool: /LJ/ });
    await resources.insertOne({ ...oldCircuit, _id: 'CIR-KM-DL-000001', pool: 'circuit/KM-DL' });
    await seedInventory(database.db);
    expect(await addresses.countDocuments({ localNetwork: 'lijiang' })).toBe(301);
    expect(await resources.countDocuments()).toBe(present + 1);
    await resources.deleteOne({ _id: 'CIR-KM-DL-000001' });
  });

  test('is completed when seeding broke off, also by two at once', async () => {
    const { resources } = networkCollections(database.db);
    await database.db.collection('seeds').deleteMany({});
    await resources.deleteMany({ type: 'number' });
    await Promise.all([seedInventory(database.db), seedInventory(database.db)]);
    expect(await resources.countDocuments()).toBe(29_300);
  });
});

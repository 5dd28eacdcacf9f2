import { tmpdir } from 'node:os';
import { demoPeople } from '../../api/auth/embedded/people';
import { prepareStorage } from '../../storage/prepare';
import { verifyIndexes } from '../../storage/migrations/migrate';
import { testSecretKey } from '../support/test-sealer';
import { type FreshStore, bareStore } from './support/fresh-store';

describe('preparing the database', () => {
  let fresh: FreshStore;

  beforeEach(async () => {
    fresh = await bareStore();
  });

  afterEach(async () => {
    await fresh.close();
  });

  async function prepare(mode: 'embedded' | 'production'): Promise<void> {
    const mongo = { url: fresh.url, database: fresh.database, embedded: false, port: 0, poolSize: 5 };
    const webhooks = { secretKeys: [testSecretKey] as const };
    await prepareStorage({ mongo, mode, webhooks, dataDir: tmpdir() }, demoPeople);
  }

  async function counts(): Promise<object> {
    const { customers, contracts, calendars, people } = fresh.store;
    return {
      customers: await customers.countDocuments(),
      contracts: await contracts.countDocuments(),
      calendars: await calendars.countDocuments(),
      people: await people.countDocuments(),
    };
  }

  it('makes indexes, the calendar and, for trying it out, demo customers and people', async () => {
    await prepare('embedded');

    await expect(verifyIndexes(fresh.store.db)).resolves.toBeUndefined();
    expect(await counts()).toEqual({ customers: 10, contracts: 9, calendars: 1, people: demoPeople.length });
  });

  it('brings no demo customers and people into production', async () => {
    await prepare('production');

    expect(await counts()).toEqual({ customers: 0, contracts: 0, calendars: 1, people: 0 });
  });

  it('may be done again, and twice at once', async () => {
    await Promise.all([prepare('embedded'), prepare('embedded')]);
    await prepare('embedded');

    expect(await counts()).toEqual({ customers: 10, contracts: 9, calendars: 1, people: demoPeople.length });
  });

  it('leaves what people changed since as it is', async () => {
    await prepare('embedded');
    await fresh.store.customers.updateOne({ _id: 'C-1001' }, { $set: { managerId: 'am-03' } });
    await prepare('embedded');

    expect(await fresh.store.customers.findOne({ _id: 'C-1001' })).toMatchObject({ managerId: 'am-03' });
  });
});

import { serveSystems } from '../../systems/serve-systems';
import { freshDatabase, type FreshDatabase } from '../support/mongo';
import { ask } from './support/http';
import { callbackSecret } from './support/network-fixture';

describe('serving the systems together', () => {
  let database: FreshDatabase;

  beforeEach(async () => {
    database = await freshDatabase();
  });

  afterEach(async () => {
    for (const name of ['network', 'billing', 'crm']) {
      await database.client.db(`${database.db.databaseName}-standin_${name}`).dropDatabase();
    }
    await database.drop();
  });

  const serve = (ports: { network: number; billing: number; crm: number }, secret = callbackSecret) =>
    serveSystems({
      mongoUrl: database.url,
      host: '127.0.0.1',
      ports,
      callbackSecret: secret,
      databasePrefix: `${database.db.databaseName}-`,
    });

  test('gives each a database of its own', async () => {
    const served = await serve({ network: 0, billing: 0, crm: 0 });
    const { databases } = await database.client.db().admin().listDatabases();
    const prefix = `${database.db.databaseName}-`;
    const ours = databases.map(({ name }) => name).filter((name) => name.startsWith(prefix));
    expect(new Set(ours.map((name) => name.slice(prefix.length)))).toEqual(
      new Set(['standin_network', 'standin_billing', 'standin_crm']),
    );
    await served.close();
  });

  test('goes on where it was after a restart', async () => {
    const first = await serve({ network: 0, billing: 0, crm: 0 });
    const needs = [{ slot: 'a', type: 'port', localNetworks: ['dali'], addressId: null }];
    await ask('POST', `${first.urls.network}/reservations`, { key: 'k', body: { orderNo: 'SO-1', needs } });
    await first.close();
    const second = await serve({ network: 0, billing: 0, crm: 0 });
    expect((await ask('GET', `${second.urls.network}/held`)).body['items']).toMatchObject([
      { owner: 'SO-1' },
    ]);
    await second.close();
  });

  test('ends hung calls when it is closed', async () => {
    const served = await serve({ network: 0, billing: 0, crm: 0 });
    await ask('PUT', `${served.urls.crm}/_faults`, { body: { timeoutRate: 1 } });
    const hung = ask('GET', `${served.urls.crm}/orders`).catch((error: unknown) => error);
    await ask('GET', `${served.urls.crm}/livez`);
    await served.close();
    expect(await hung).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
  });

  test('says so when a port is taken, and leaves nothing running', async () => {
    const first = await serve({ network: 0, billing: 0, crm: 0 });
    const taken = Number(new URL(first.urls.network).port);
    await expect(serve({ network: 0, billing: taken, crm: 0 })).rejects.toThrow(/EADDRINUSE/);
    await first.close();
  });

  test('refuses a secret that would sign nothing', async () => {
    await expect(serve({ network: 0, billing: 0, crm: 0 }, 'secret')).rejects.toThrow(TypeError);
  });
});

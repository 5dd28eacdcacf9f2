import { ask } from '../support/http';
import { serveSystems, type ServedSystems, type SystemName } from '../../../systems/serve-systems';
import { callbackSecret } from '../support/network-fixture';
import { freshDatabase, type FreshDatabase } from '../../support/mongo';

type Documented = Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;

describe('the documentation of the systems', () => {
  let database: FreshDatabase;
  let served: ServedSystems;
  const names: readonly SystemName[] = ['network', 'billing', 'crm'];

  beforeAll(async () => {
    database = await freshDatabase();
    served = await serveSystems({
      mongoUrl: database.url,
      host: '127.0.0.1',
      ports: { network: 0, billing: 0, crm: 0 },
      callbackSecret,
      databasePrefix: `${database.db.databaseName}-`,
    });
  });

  afterAll(async () => {
    await served.close();
    await Promise.all(
      names.map((name) => database.client.db(`${database.db.databaseName}-standin_${name}`).dropDatabase()),
    );
    await database.drop();
  });

  const operationsOf = async (name: SystemName): Promise<[path: string, method: string][]> => {
    const { paths } = (await ask('GET', `${served.urls[name]}/openapi.json`)).body as { paths: Documented };
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method): [string, string] => [path, method.toUpperCase()]),
    );
  };

  test.each(names)('%s: all operations documented are offered', async (name) => {
    for (const [path, method] of await operationsOf(name)) {
      const url = `${served.urls[name]}${path.replaceAll(/\{\w+\}/g, '!')}`;
      const { status } = await ask(method, url);
      expect([path, method, status]).not.toContain(405);
      expect([path, method, status]).not.toContain(404);
    }
  });

  test('lists what each system is there for', async () => {
    const all = await Promise.all(names.map(operationsOf));
    expect(all.map((operations) => operations.map(([path, method]) => `${method} ${path}`))).toMatchObject([
      expect.arrayContaining([
        'GET /addresses',
        'GET /addresses/{id}',
        'GET /capacity',
        'POST /reservations',
        'GET /reservations/{orderNo}',
        'PUT /reservations/{orderNo}',
        'DELETE /reservations/{orderNo}',
        'POST /activations',
        'GET /activations/{orderNo}',
        'GET /held',
      ]),
      expect.arrayContaining([
        'POST /subscriptions',
        'GET /subscriptions',
        'GET /subscriptions/{orderNo}',
        'POST /subscriptions/{orderNo}/stop',
      ]),
      expect.arrayContaining(['PUT /orders/{orderNo}', 'GET /orders/{orderNo}', 'GET /orders']),
    ]);
  });

  test.each(names)('%s: every reference leads somewhere', async (name) => {
    const document = (await ask('GET', `${served.urls[name]}/openapi.json`)).body;
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, id]) => id,
    );
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((id) => id === undefined || !(id in schemas))).toEqual([]);
  });

  test.each(names)('%s: says that it is alive', async (name) => {
    expect((await ask('GET', `${served.urls[name]}/livez`)).body).toEqual({ status: 'ok' });
  });

  test('the stand-ins together start with a seeded inventory', async () => {
    const { body } = await ask('GET', `${served.urls.network}/capacity?addressId=KM-0001`);
    expect(body).toMatchObject({ free: { 'access-pair': 8, port: 3000 } });
  });
});

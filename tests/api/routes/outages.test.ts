import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { migrate } from '../../../storage/migrations/migrate';
import { keepAddresses, seedCalendar, seedDemoCustomers } from '../../../storage/reference/seed-reference';
import { openStore } from '../../../storage/store';
import { seedAddresses } from '../../../systems/seed-addresses';
import type { ApiCaller } from '../../support/api-caller';
import { leasedLineInput } from '../../support/api-order';
import { type BreakableLink, openLink } from '../../support/breakable-link';
import { freshDatabase } from '../../support/mongo';
import { openDoorstep } from '../../support/serve-app';
import { testVariable } from '../../support/test-environment';

describe('When a server the API needs is out of reach', () => {
  const stops: (() => Promise<unknown>)[] = [];
  let api: ApiCaller;
  let mongo: BreakableLink;
  let temporal: BreakableLink;

  beforeAll(async () => {
    const database = await freshDatabase();
    await migrate(database.db);
    const mongoAt = new URL(testVariable('TEST_MONGO_URL'));
    const temporalAt = new URL(`tcp://${testVariable('TEST_TEMPORAL_ADDRESS')}`);
    mongo = await openLink(mongoAt.hostname, Number(mongoAt.port));
    temporal = await openLink(temporalAt.hostname, Number(temporalAt.port));
    const store = await openStore({
      url: `mongodb://127.0.0.1:${mongo.port}/?directConnection=true`,
      database: database.db.databaseName,
      poolSize: 20,
    });
    await Promise.all([seedCalendar(store), seedDemoCustomers(store)]);
    await keepAddresses(
      store,
      seedAddresses().map(({ _id, ...rest }) => ({ addressId: _id, ...rest })),
    );
    const connection = await Connection.connect({ address: `127.0.0.1:${temporal.port}` });
    const doorstep = await openDoorstep({});
    api = await doorstep.serve({
      client: new Client({ connection }),
      queue: 'nobody-works-here',
      store,
      answerWithinMs: 1_000,
    });
    for (const part of [doorstep, connection, store, temporal, mongo]) stops.push(() => part.close());
    stops.push(() => database.drop());
  });
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  const ready = async (): Promise<unknown> => {
    const { status, body } = await api.call<{ errors?: { field: string }[] }>(null, 'GET', '/readyz', {});
    return [status, (body.errors ?? []).map(({ field }) => field)];
  };
  const untilReady = async (): Promise<void> => {
    while (JSON.stringify(await ready()) !== '[200,[]]') await pause(100);
  };

  beforeEach(untilReady);

  it('Temporal: it is not ready and takes no orders, but still shows what is there, and recovers', async () => {
    temporal.cut();

    expect(await ready()).toEqual([503, ['temporal']]);
    expect(await api.call(null, 'GET', '/livez', {})).toMatchObject({ status: 200 });
    expect(await api.call('desk-01', 'GET', '/api/v1/orders', {})).toMatchObject({ status: 200 });
    const refused = await api.call('desk-01', 'POST', '/api/v1/orders', { body: leasedLineInput });
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(refused.headers.get('retry-after')).not.toBeNull();

    temporal.mend();
    await untilReady();
  });

  it('MongoDB: it is not ready, answers 503 in time, and recovers', async () => {
    mongo.cut();

    const [readiness, alive, metrics, listed, placed] = await Promise.all([
      ready(),
      api.call(null, 'GET', '/livez', {}),
      fetch(`${api.url}/metrics`).then(async (reply) => ({ status: reply.status, text: await reply.text() })),
      api.call('desk-01', 'GET', '/api/v1/orders', {}),
      api.call('desk-01', 'POST', '/api/v1/orders', { body: leasedLineInput, key: 'k-1' }),
    ]);

    expect(readiness).toEqual([503, ['mongo']]);
    expect(alive).toMatchObject({ status: 200 });
    expect(metrics.status).toBe(200);
    expect(metrics.text).toMatch(/^bihuan_records_up 0$/m);
    expect(metrics.text).not.toMatch(/^bihuan_open\{/m);
    expect(listed).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(placed).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    mongo.mend();
    await untilReady();
  });
});

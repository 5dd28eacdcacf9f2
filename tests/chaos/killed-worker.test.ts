import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBillingClient } from '../../activities/adapters/billing-client';
import { createNetworkClient } from '../../activities/adapters/network-client';
import { usualPace } from '../../domain/batch/limits';
import { createGateway } from '../../gateway/gateway';
import { countLeft } from '../../scripts/bench/exits/count-left';
import { seedServices } from '../../scripts/bench/exits/seed-services';
import { migrate } from '../../storage/migrations/migrate';
import { type Store, openStore } from '../../storage/store';
import { serveSystems } from '../../systems/serve-systems';
import { repositoryRoot } from '../../scripts/servers/repository';
import { processQueue } from '../../workflows/shared/contract';
import { buildBatch } from '../support/build-batch';
import { exitOf } from '../support/build-exit';
import { lose } from '../support/leaving-customer';
import { OpenedCase } from '../support/opened-case';
import { type FreshDatabase, freshDatabase } from '../support/mongo';
import { PlacedBatch } from '../support/placed-batch';
import { inOrder, problemsOfRecords } from '../support/records-in-order';
import { type TestConnection, testConnection } from '../support/temporal';
import { childEnvironment, testVariable } from '../support/test-environment';

/** The workers' program in a process of its own, which ends without a word. */
interface Workers {
  kill(): Promise<void>;
}

describe('A process whose worker is killed', () => {
  let database: FreshDatabase;
  let store: Store;
  let temporal: TestConnection;
  let served: Awaited<ReturnType<typeof serveSystems>>;
  const running: Workers[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    await migrate(database.db);
    store = await openStore({ url: database.url, database: database.db.databaseName, poolSize: 5 });
    temporal = await testConnection();
    served = await serveSystems({
      mongoUrl: testVariable('TEST_MONGO_URL'),
      host: '127.0.0.1',
      ports: { network: 0, billing: 0, crm: 0 },
      callbackSecret: `whsec_${Buffer.from('nothing is activated here').toString('base64')}`,
      databasePrefix: `${database.db.databaseName}-`,
    });
  });
  afterAll(async () => {
    for (const workers of running) await workers.kill();
    await served.close();
    for (const name of Object.keys(served.urls))
      await database.client.db(`${database.db.databaseName}-standin_${name}`).dropDatabase();
    await temporal.connection.close();
    await store.close();
    await database.drop();
  });

  async function startWorkers(): Promise<Workers> {
    const env = childEnvironment({
      MONGODB_URL: database.url,
      MONGODB_DATABASE: database.db.databaseName,
      TEMPORAL_ADDRESS: temporal.address,
      WORKFLOW_BUNDLE: testVariable('TEST_WORKFLOW_BUNDLE'),
      NETWORK_URL: served.urls.network,
      BILLING_URL: served.urls.billing,
      CRM_URL: served.urls.crm,
    });
    const program = path.join(repositoryRoot, 'workers', 'main.ts');
    const child = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), program], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const workers: Workers = {
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
    running.push(workers);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      void ended.then(() => reject(new Error('The workers ended before they were ready')));
    });
    return workers;
  }

  it('that is a batch starts each of its orders once and loses none', async () => {
    const first = await startWorkers();
    const pace = { ...usualPace, restFactor: 0, restMs: 20 };
    const start = buildBatch({ items: 40, pace });
    const batch = await PlacedBatch.place(start, temporal.client, store, processQueue);
    await batch.until('started', 10);

    await first.kill();
    const atDeath = (await batch.items()).map(({ state }) => state);
    await startWorkers();
    await batch.until('started', 40);

    const started = await store.events
      .find({ type: 'process.started', 'data.details.batchNo': start.batchNo })
      .toArray();
    const orderNos = started.map(({ processId }) => processId).sort();
    const items = await batch.items();
    expect(new Set(atDeath)).toEqual(new Set(['started', 'waiting']));
    expect(orderNos).toEqual(items.map(({ orderNo }) => `order/${orderNo}`));
    expect(await runsOf(orderNos)).toEqual(orderNos);
    expect(await problemsOfRecords(store)).toEqual(inOrder);
  }, 120_000);

  it('that is an exit releases all its resources, and none of them twice', async () => {
    const network = createNetworkClient({
      baseUrl: served.urls.network,
      timeoutMs: 20_000,
      callbackUrl: served.urls.crm,
    });
    const billing = createBillingClient({ baseUrl: served.urls.billing, timeoutMs: 20_000 });
    const working = running.at(-1) ?? (await startWorkers());
    const leavers = await seedServices(store, { network, billing }, 3);
    // Long enough for the worker to die in the middle.
    await setFaults({ latencyMs: 300 });
    const exits = await Promise.all(leavers.map(async ({ customerNo }) => await lost(customerNo)));
    const untilReleasing = exits.map(async (exit) => {
      await exit.until((events) =>
        events.some(({ type, data }) => type === 'stage.entered' && data.stage === 'exit-disconnection'),
      );
    });
    await Promise.race(untilReleasing);

    await working.kill();
    await setFaults({});
    const openAtDeath = (await Promise.all(exits.map((exit) => exit.recorded()))).filter(
      ({ closedAt }) => closedAt === null,
    );
    await startWorkers();
    const ends = await Promise.all(exits.map((exit) => exit.end()));
    await Promise.all(untilReleasing);

    expect(openAtDeath.length).toBeGreaterThan(0);
    expect(ends).toEqual(exits.map(() => 'completed'));
    expect(await countLeft(store, { network, billing }, leavers)).toEqual({
      held: 0,
      served: 0,
      billed: 0,
      leaks: 0,
      released: 30,
      releasedTwice: 0,
    });
    expect(await problemsOfRecords(store)).toEqual(inOrder);
  }, 120_000);

  async function setFaults(faults: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(faults);
    const answer = await fetch(`${served.urls.network}/_faults`, { method: 'PUT', headers, body });
    expect(answer.ok).toBe(true);
  }

  async function lost(customerNo: string): Promise<OpenedCase> {
    const opening = exitOf({ customerNo });
    await createGateway(temporal.client, processQueue, 20_000).start(opening);
    const handle = temporal.client.workflow.getHandle(`exit/${opening.businessKey}`);
    const exit = new OpenedCase(handle, store);
    await lose(exit);
    return exit;
  }

  /** Every run there ever was of these processes: one each, unless something was started twice. */
  async function runsOf(processIds: readonly string[]): Promise<readonly string[]> {
    const [first = ''] = processIds;
    const query = `WorkflowId STARTS_WITH "${first.slice(0, -5)}"`;
    const runs: string[] = [];
    for await (const { workflowId } of temporal.client.workflow.list({ query })) runs.push(workflowId);
    return runs.sort();
  }
});

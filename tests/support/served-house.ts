import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import { demoPeople } from '../../api/auth/embedded/people';
import type { Config } from '../../config/config';
import { migrate } from '../../storage/migrations/migrate';
import {
  keepAddresses,
  seedCalendar,
  seedDemoCustomers,
  seedPeople,
} from '../../storage/reference/seed-reference';
import { type Store, openStore } from '../../storage/store';
import { seedAddresses } from '../../systems/seed-addresses';
import { type ServedSystems, serveSystems } from '../../systems/serve-systems';
import { createWorkers } from '../../workers/create-workers';
import { type Ports, type SystemPorts, createOwnPorts, createPorts } from '../../workers/ports';
import type { ApiCaller } from './api-caller';
import { FakeBilling } from './fakes/fake-billing';
import { FakeCrm } from './fakes/fake-crm';
import { FakeNetwork } from './fakes/fake-network';
import { freshDatabase } from './mongo';
import { openDoorstep } from './serve-app';
import { testConnection, testWorkerConnection } from './temporal';
import { testVariable, webVariable } from './test-environment';

/** The outside systems' own side. */
export type Systems = SystemPorts;

/** A whole house over HTTP: the API with sign-in, real Temporal and MongoDB with the demo's reference data, our workers. */
export interface ServedHouse<S extends Systems> {
  readonly api: ApiCaller;
  readonly config: Config;
  readonly client: Client;
  readonly queue: string;
  readonly store: Store;
  readonly systems: S;
  close(): Promise<void>;
}

/** Whether its processes live in real time or have their waiting times skipped by the server. */
export type Time = 'real' | 'skipped';

export interface FakeSystems {
  readonly network: FakeNetwork;
  readonly billing: FakeBilling;
  readonly crm: FakeCrm;
}

/** A house whose outside systems are fakes that keep their state in memory. `environment`: what its configuration is to say besides. */
export async function openHouseWithFakes(
  time: Time,
  environment: Readonly<Record<string, string>>,
): Promise<ServedHouse<FakeSystems>> {
  const systems = { network: new FakeNetwork(), billing: new FakeBilling(), crm: new FakeCrm() };
  return await openHouse(environment, () => systems, time);
}

/** The same in real time, with the built workbench on its doorstep. */
export async function openHouseWithWorkbench(): Promise<ServedHouse<FakeSystems>> {
  const systems = { network: new FakeNetwork(), billing: new FakeBilling(), crm: new FakeCrm() };
  return await openHouse({ WORKBENCH_DIR: webVariable('TEST_WORKBENCH_DIR') }, () => systems, 'real');
}

/** A house whose outside systems are the stand-ins, over HTTP, with a seeded inventory of their own. */
export async function openHouseWithStandIns(): Promise<
  ServedHouse<Systems> & { readonly urls: ServedSystems['urls'] }
> {
  const database = await freshDatabase();
  const prefix = `${database.db.databaseName}-`;
  const served = await serveSystems({
    mongoUrl: testVariable('TEST_MONGO_URL'),
    host: '127.0.0.1',
    ports: { network: 0, billing: 0, crm: 0 },
    callbackSecret: callbackSecret,
    databasePrefix: prefix,
  });
  const { urls } = served;
  const environment = {
    NETWORK_URL: urls.network,
    BILLING_URL: urls.billing,
    CRM_URL: urls.crm,
    NETWORK_CALLBACK_SECRET: callbackSecret,
    SYSTEM_TIMEOUT_MS: '2000',
  };
  const house = await openHouse(environment, (config, store) => createPorts(config, store), 'real');
  const close = async (): Promise<void> => {
    await house.close();
    await served.close();
    for (const name of Object.keys(urls)) await database.client.db(`${prefix}standin_${name}`).dropDatabase();
    await database.drop();
  };
  return { ...house, urls, close };
}

/** What the network signs its callbacks with in tests. */
export const callbackSecret = `whsec_${Buffer.from('what the network signs with in tests').toString('base64')}`;

async function openHouse<S extends Systems>(
  environment: Readonly<Record<string, string>>,
  systemsOf: (config: Config, store: Store) => S,
  time: Time,
): Promise<ServedHouse<S>> {
  const database = await freshDatabase();
  const store = await openStore({ url: database.url, database: database.db.databaseName, poolSize: 20 });
  await migrate(database.db);
  await Promise.all([seedCalendar(store), seedDemoCustomers(store)]);
  await seedPeople(store, demoPeople, new Date().toISOString());
  await keepAddresses(
    store,
    seedAddresses().map(({ _id, ...rest }) => ({ addressId: _id, ...rest })),
  );
  const { skippingClient, client: realClient, connection } = await testConnection();
  const client = time === 'skipped' ? skippingClient : realClient;
  const doorstep = await openDoorstep({ NETWORK_CALLBACK_SECRET: callbackSecret, ...environment });
  const { config } = doorstep;
  const queue = `test-${randomUUID()}`;
  const systems = systemsOf(config, store);
  const work = await startWork(queue, {
    ...createOwnPorts(store),
    ...systems,
  });
  const api = await doorstep.serve({ client, queue, store, answerWithinMs: 20_000 });
  const close = async (): Promise<void> => {
    await doorstep.close();
    await work.stop();
    await connection.close();
    await store.close();
    await database.drop();
  };
  return { api, config, client, queue, store, systems, close };
}

async function startWork(queue: string, ports: Ports): Promise<{ stop(): Promise<void> }> {
  const connection = await testWorkerConnection();
  const workers: readonly Worker[] = await createWorkers({
    connection,
    namespace: 'default',
    queue,
    settings: {
      deploymentName: 'test',
      buildId: null,
      workflowBundle: testVariable('TEST_WORKFLOW_BUNDLE'),
      cachedWorkflows: 200,
      workflowTasks: 20,
      localActivities: 50,
      activities: 20,
      shutdownGraceMs: 1_000,
      metricsPort: null,
    },
    concurrentCalls: 20,
    ports,
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { readAddressRegister } from '../activities/adapters/address-register';
import { type Config, loadConfig } from '../config/config';
import { keepExpirySchedule } from '../gateway/expiry-schedule';
import { verifyIndexes } from '../storage/migrations/migrate';
import { keepAddresses } from '../storage/reference/seed-reference';
import { type Store, openStore } from '../storage/store';
import { processQueue } from '../workflows/shared/contract';
import { createWorkers } from './create-workers';
import { createPorts } from './ports';
import { runDelivery } from './run-delivery';

const registerEveryMs = 60 * 60 * 1_000;
const registerRetryMs = 2_000;

/** Copies the address register until told to stop: at once, then every hour. Resolves `first` after the first copy. */
async function followAddresses(
  { systems }: Config,
  store: Store,
  log: pino.Logger,
  first: () => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await keepAddresses(store, await readAddressRegister(systems.network.url, systems.timeoutMs));
      first();
      await pause(registerEveryMs, undefined, { signal: stop });
    } catch (error) {
      if (stop.aborted) return;
      log.warn(
        { err: error },
        'The address register cannot be read; orders are checked against the last copy',
      );
      await pause(registerRetryMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** Runs the workers until asked to stop, or until one of them fails. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel, name: 'workers' });
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    shutdownSignals: ['SIGINT', 'SIGTERM'],
    ...(config.worker.metricsPort !== null && {
      telemetryOptions: { metrics: { prometheus: { bindAddress: `0.0.0.0:${config.worker.metricsPort}` } } },
    }),
  });
  const store = await openStore(config.mongo);
  await verifyIndexes(store.db);
  const connection = await NativeConnection.connect({ address: config.temporal.address });
  const workers = await createWorkers({
    connection,
    namespace: config.temporal.namespace,
    queue: processQueue,
    settings: config.worker,
    concurrentCalls: config.systems.concurrentCalls,
    ports: createPorts(config, store),
  });
  await keepExpirySchedule(new Client({ connection, namespace: config.temporal.namespace }), processQueue);
  const stopping = new AbortController();
  const following = new Promise<void>(
    (first) => void followAddresses(config, store, log, first, stopping.signal),
  );
  const delivering = runDelivery(config, store, log, stopping.signal);
  const running = Promise.all(workers.map((worker) => worker.run()));
  await Promise.race([following, running]);
  process.send?.('ready');
  log.info('Workers are running');
  try {
    await running;
  } finally {
    stopping.abort();
    await delivering;
    await connection.close();
    await store.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

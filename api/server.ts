import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { loadConfig } from '../config/config';
import { verifyIndexes } from '../storage/migrations/migrate';
import { openStore } from '../storage/store';
import { processQueue } from '../workflows/shared/contract';
import { buildApp } from './build-app';

const answerWithinMs = 10_000;

/** Longer than reverse proxies keep idle connections, so that they and not we end them: no request meets a closing one. */
const keepAliveMs = 65_000;

/** Serves the API until asked to stop; requests under way are answered first. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel, name: 'api' });
  const store = await openStore(config.mongo);
  await verifyIndexes(store.db);
  const connection = await Connection.connect({ address: config.temporal.address });
  const client = new Client({ connection, namespace: config.temporal.namespace });
  const answers = config.mode === 'production' ? 'filtered' : 'checked';
  const stopping = new AbortController();
  const app = await buildApp({
    config,
    client,
    queue: processQueue,
    answerWithinMs,
    store,
    log,
    answers,
    stopping: stopping.signal,
  });
  const server = app.listen(config.api.port, config.api.host, (error?: Error) => {
    if (error !== undefined) {
      log.fatal({ err: error }, 'The API cannot listen');
      process.exit(1);
    }
    log.info({ port: config.api.port }, 'The API is listening');
    process.send?.('ready');
  });
  server.keepAliveTimeout = keepAliveMs;
  const stop = (): void => {
    stopping.abort();
    server.close(() => {
      void Promise.allSettled([connection.close(), store.close()]).then(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

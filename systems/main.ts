import { loadConfig } from '../config/config';
import { serveSystems } from './serve-systems';

/** Serves the stand-ins for the outside systems until asked to stop. */
async function main(): Promise<void> {
  const { api, mongo, systems } = loadConfig(process.env);
  const served = await serveSystems({
    mongoUrl: mongo.url,
    host: api.host,
    ports: { network: systems.network.port, billing: systems.billing.port, crm: systems.crm.port },
    callbackSecret: systems.network.callbackSecret,
  });
  const stop = (): void => {
    void served.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

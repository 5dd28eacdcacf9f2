import { loadConfig } from '../../config/config';
import { serveSystems } from '../../systems/serve-systems';

/** Serves the stand-ins, on the MongoDB given as the one argument, so that what they write is not taken for ours. */
async function main(): Promise<void> {
  const [mongoUrl] = process.argv.slice(2);
  if (mongoUrl === undefined) throw new Error('Say where the stand-ins’ MongoDB is');
  const { systems } = loadConfig(process.env);
  const served = await serveSystems({
    mongoUrl,
    host: '127.0.0.1',
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

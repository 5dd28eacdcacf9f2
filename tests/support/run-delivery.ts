import { tmpdir } from 'node:os';
import pino from 'pino';
import type { Store } from '../../storage/store';
import { type DeliveryConfig, runDelivery } from '../../workers/run-delivery';
import { testSecretKey } from './test-sealer';

/** Runs what makes the feed and delivers from it, as the workers do; receivers may be on this machine. Answers how to stop it. */
export function startDelivery(store: Store): () => Promise<void> {
  const stop = new AbortController();
  const config: DeliveryConfig = {
    webhooks: { secretKeys: [testSecretKey], timeoutMs: 1_000, receivers: 'any', leaseMs: 900 },
    dataDir: tmpdir(),
  };
  const running = runDelivery(config, store, pino({ level: 'silent' }), stop.signal);
  return async () => {
    stop.abort();
    await running;
  };
}

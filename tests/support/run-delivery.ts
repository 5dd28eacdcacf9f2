import pino from 'pino';
import type { Store } from '../../storage/store';
import { runDelivery } from '../../workers/run-delivery';

/** Runs what makes the feed and delivers from it, as the workers do; receivers may be on this machine. Answers how to stop it. */
export function startDelivery(store: Store): () => Promise<void> {
  const stop = new AbortController();
  const webhooks = { timeoutMs: 1_000, receivers: 'any', leaseMs: 900 } as const;
  const running = runDelivery({ webhooks }, store, pino({ level: 'silent' }), stop.signal);
  return async () => {
    stop.abort();
    await running;
  };
}

import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import { deliverToAll } from '../delivery/deliver-to-all';
import { createDispatcher } from '../delivery/dispatcher';
import { systemResolve } from '../delivery/guarded-lookup';
import { createPost } from '../delivery/post';
import { createFeedViews } from '../storage/feed/feed-views';
import { createLease } from '../storage/feed/lease';
import { createPersonalStore } from '../storage/feed/personal-store';
import { createPushTimes } from '../storage/feed/push-times';
import { sequencer } from '../storage/feed/sequencer';
import { type Job, whileLeading } from '../storage/feed/while-leading';
import { type Sealer, createSealer } from '../storage/sealer';
import { type SecretKeyConfig, secretKeysOf } from '../storage/secret-keys';
import type { Store } from '../storage/store';
import { createReferenceViews } from '../storage/views/reference-views';
import { createDeliveryStore } from '../storage/webhooks/delivery-store';

/** How often subscriptions are looked after when nothing happens. */
const lookAfterMs = 500;

function dispatching(
  store: Store,
  sealer: Sealer,
  settings: DeliveryConfig['webhooks'],
  onError: (error: unknown) => void,
): Job {
  const deliveries = createDeliveryStore(store, sealer);
  const { timeoutMs, receivers } = settings;
  const pushTimes = createPushTimes(createReferenceViews(store), createPersonalStore(store));
  const deliver = createDispatcher({
    deliveries,
    feed: createFeedViews(store),
    post: createPost({ timeoutMs, receivers, resolve: systemResolve }),
    pushTimeOf: async (notification) => await pushTimes.ofRecipient(notification),
    now: () => new Date(),
    random: Math.random,
  });
  return async (lost) => await deliverToAll(deliveries, deliver, lookAfterMs, lost, onError);
}

/** What of the configuration is about delivery. */
export type DeliveryConfig = Pick<Config, 'webhooks'> & SecretKeyConfig;

/**
 * Makes the feed and delivers from it until `stop`. Every worker program runs this; a lease for each of the two decides which one works, and the
 * next takes over when it dies.
 */
export async function runDelivery(
  config: DeliveryConfig,
  store: Store,
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  const { webhooks } = config;
  const sealer = createSealer(secretKeysOf(config));
  const holder = randomUUID();
  const lead = async (name: string, jobOf: (onError: (error: unknown) => void) => Job): Promise<void> => {
    const onError = (error: unknown): void => log.error({ err: error }, `The ${name} failed and begins anew`);
    const lease = createLease(store, name, holder, webhooks.leaseMs);
    await whileLeading(lease, webhooks.leaseMs / 3, jobOf(onError), stop, onError);
  };
  await Promise.all([
    lead('sequencer', () => sequencer(store)),
    lead('dispatcher', (onError) => dispatching(store, sealer, webhooks, onError)),
  ]);
}

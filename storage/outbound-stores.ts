import type { ChangeLog } from './change-log';
import { type PersonalStore, createPersonalStore } from './feed/personal-store';
import { type PushTimes, createPushTimes } from './feed/push-times';
import type { Sealer } from './sealer';
import type { Store } from './store';
import { createReferenceViews } from './views/reference-views';
import { type Redelivery, createRedelivery } from './webhooks/redeliver';
import { type WebhookStore, createWebhookStore } from './webhooks/webhook-store';

/** What is kept about how people and other systems are told. */
export interface OutboundStores {
  readonly webhooks: WebhookStore;
  readonly redelivery: Redelivery;
  readonly personal: PersonalStore;
  readonly pushTimes: PushTimes;
}

export function createOutboundStores(store: Store, changes: ChangeLog, sealer: Sealer): OutboundStores {
  const personal = createPersonalStore(store);
  return {
    webhooks: createWebhookStore(store, changes, sealer),
    redelivery: createRedelivery(store, changes),
    personal,
    pushTimes: createPushTimes(createReferenceViews(store), personal),
  };
}

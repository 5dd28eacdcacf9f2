import { type Deliver, createDispatcher } from '../../delivery/dispatcher';
import { createPost } from '../../delivery/post';
import type { EventEntry, NotificationEntry } from '../../storage/feed/feed-entry';
import { createFeedViews } from '../../storage/feed/feed-views';
import { createChangeLog } from '../../storage/change-log';
import { type Views, createViews } from '../../storage/views/views';
import { type DeliveryStore, createDeliveryStore } from '../../storage/webhooks/delivery-store';
import { type Redelivery, createRedelivery } from '../../storage/webhooks/redeliver';
import {
  type WantedWebhook,
  type WebhookAndSecret,
  type WebhookStore,
  createWebhookStore,
} from '../../storage/webhooks/webhook-store';
import type { Store } from '../../storage/store';
import { testSealer } from '../support/test-sealer';
import { buildFeedEntry, buildNotificationEntry } from '../support/build-feed-entry';

const none = { description: '', types: [], customerNos: [], tiers: [] };

/** Subscriptions and their dispatcher on a real store, with a clock of its own that only tests move. */
export class PostOffice {
  /** The present, in ms since 1970. */
  time = Date.now();
  /** What quiet hours say, by notification id. */
  readonly pushTimes = new Map<string, string>();
  private readonly now = () => new Date(this.time);
  readonly webhooks: WebhookStore;
  readonly redelivery: Redelivery;
  readonly views: Views;
  readonly deliveries: DeliveryStore;
  readonly deliver: Deliver;

  constructor(readonly store: Store) {
    const changes = createChangeLog(store, this.now);
    this.webhooks = createWebhookStore(store, changes, testSealer);
    this.redelivery = createRedelivery(store, changes);
    this.views = createViews(store);
    this.deliveries = createDeliveryStore(store, testSealer);
    this.deliver = createDispatcher({
      deliveries: this.deliveries,
      feed: createFeedViews(store),
      post: createPost({ timeoutMs: 1_000, receivers: 'any', resolve: async () => [] }),
      pushTimeOf: async ({ notificationId, at }: NotificationEntry) =>
        this.pushTimes.get(notificationId) ?? at,
      now: this.now,
      random: () => 0,
    });
  }

  get at(): string {
    return this.now().toISOString();
  }

  async subscribe(wanted: Partial<WantedWebhook> & { readonly url: string }): Promise<WebhookAndSecret> {
    return await this.webhooks.create({ ...none, ...wanted }, null, { personId: 'admin-01', at: this.at });
  }

  /** Something happens: the next entry of the feed. Answers its position. */
  async happens(different: Partial<EventEntry>): Promise<number> {
    const position = (await this.views.feed.head()) + 1;
    await this.store.feed.insertOne({ ...buildFeedEntry(position, this.at), ...different });
    return position;
  }

  /** Somebody is told something: the next entry of the feed. */
  async tells(notificationId: string): Promise<void> {
    const position = (await this.views.feed.head()) + 1;
    await this.store.feed.insertOne(buildNotificationEntry(position, this.at, notificationId));
  }

  /** Delivers whatever is due to a subscription. */
  async work(webhookId: string): Promise<void> {
    await this.deliver(webhookId, new AbortController().signal);
  }

  /** Lets time pass until the next attempt is due, and makes it. False when none is planned. */
  async workNext(webhookId: string): Promise<boolean> {
    const [next] = await this.store.deliveries
      .find({ webhookId, state: 'pending' })
      .sort({ nextAt: 1 })
      .limit(1)
      .toArray();
    if (next === undefined || next.nextAt === null) return false;
    this.time = Math.max(this.time, Date.parse(next.nextAt));
    await this.work(webhookId);
    return true;
  }

  async states(webhookId: string): Promise<readonly string[]> {
    const found = await this.store.deliveries.find({ webhookId }).sort({ position: 1 }).toArray();
    return found.map(({ position, state }) => `${position} ${state}`);
  }
}

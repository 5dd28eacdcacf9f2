import type { Instant } from '../../domain/calendar/working-calendar';
import type { Delivery } from '../../domain/webhooks/delivery';
import { isDuplicate } from '../is-duplicate';
import type { Sealer } from '../sealer';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import type { StoredWebhook } from './documents';

/** How long deliveries that were made can be looked at. Dead ones are kept until somebody asks for them again or ends the subscription. */
const rememberedMs = 30 * 24 * 60 * 60 * 1_000;

/** What the dispatcher keeps: which message each subscription is at, and what became of every one. */
export interface DeliveryStore {
  /** The subscriptions that are delivered to. */
  active(): Promise<readonly Pick<StoredWebhook, 'webhookId'>[]>;
  /** With its keys in clear, to sign with. @throws Error when they cannot be opened */
  find(webhookId: string): Promise<StoredWebhook | null>;
  /** The message the others wait behind; null while there is none. */
  headOfLine(webhookId: string): Promise<Delivery | null>;
  /** A message beside the line that is due. */
  dueAside(webhookId: string, at: Instant): Promise<Delivery | null>;
  /** Keeps a new delivery; one that is known stays as it is. */
  put(delivery: Delivery): Promise<void>;
  /** Everything up to this position has been seen to. */
  advance(webhookId: string, position: number): Promise<void>;
  /** Writes what became of a delivery. `at`: now. */
  settle(delivery: Delivery, at: Instant): Promise<void>;
  /** The receiver wants no more: nothing is sent until somebody turns it on again. */
  gone(webhookId: string): Promise<void>;
}

export function createDeliveryStore(
  { webhooks, deliveries }: Pick<Store, 'webhooks' | 'deliveries'>,
  sealer: Sealer,
): DeliveryStore {
  return {
    active: async () => await webhooks.find({ state: 'active' }).sort({ _id: 1 }).toArray(),
    find: async (webhookId) => {
      const found = await webhooks.findOne({ _id: webhookId });
      if (found === null) return null;
      const secrets = found.secrets.map(({ secret, until }) => ({
        secret: sealer.open(secret, webhookId),
        until,
      }));
      return { ...found, secrets };
    },
    headOfLine: async (webhookId) => {
      const waiting = { webhookId, state: 'pending', inLine: true } as const;
      const found = await deliveries.findOne(waiting, { sort: { position: 1 } });
      return found === null ? null : bareDelivery(found);
    },
    dueAside: async (webhookId, at) => {
      const due = { webhookId, state: 'pending', inLine: false, nextAt: { $lte: at } } as const;
      const found = await deliveries.findOne(due, { sort: { nextAt: 1, position: 1 } });
      return found === null ? null : bareDelivery(found);
    },
    put: async (delivery) => {
      try {
        await deliveries.insertOne({ _id: delivery.messageId, ...delivery, forgetAt: null });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    advance: async (webhookId, position) => {
      await webhooks.updateOne({ _id: webhookId, position: { $lt: position } }, { $set: { position } });
    },
    settle: async (delivery, at) => {
      const forgetAt = delivery.state === 'delivered' ? new Date(Date.parse(at) + rememberedMs) : null;
      await deliveries.updateOne({ _id: delivery.messageId }, { $set: { ...delivery, forgetAt } });
    },
    gone: async (webhookId) => {
      await webhooks.updateOne({ _id: webhookId }, { $set: { state: 'gone' } });
    },
  };
}

/** A delivery as the rest of the house knows it. */
export function bareDelivery(
  stored: Delivery & { readonly _id: string; readonly forgetAt: Date | null },
): Delivery {
  const { forgetAt: _forgetAt, ...delivery } = withoutId(stored);
  return delivery;
}

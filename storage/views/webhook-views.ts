import type { Delivery, DeliveryState } from '../../domain/webhooks/delivery';
import type { Webhook } from '../../domain/webhooks/webhook';
import { findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { bareDelivery } from '../webhooks/delivery-store';
import { bareWebhook } from '../webhooks/webhook-store';

/** Subscriptions and what became of their messages. */
export interface WebhookViews {
  list(page: number, pageSize: number): Promise<Page<Webhook>>;
  find(webhookId: string): Promise<Webhook | null>;
  /** The newest message first. */
  deliveries(
    webhookId: string,
    state: DeliveryState | null,
    page: number,
    pageSize: number,
  ): Promise<Page<Delivery>>;
}

export function createWebhookViews({ webhooks, deliveries }: Store): WebhookViews {
  return {
    list: async (page, pageSize) => {
      const request = { page, pageSize, sort: 'createdAt', descending: false } as const;
      const found = await findPage(webhooks, [], request, { createdAt: 'createdAt' });
      return { ...found, items: found.items.map(bareWebhook) };
    },
    find: async (webhookId) => {
      const found = await webhooks.findOne({ _id: webhookId });
      return found === null ? null : bareWebhook(found);
    },
    deliveries: async (webhookId, state, page, pageSize) => {
      const request = { page, pageSize, sort: 'position', descending: true } as const;
      const wanted = [{ webhookId }, state === null ? {} : { state }];
      const found = await findPage(deliveries, wanted, request, { position: 'position' });
      return { ...found, items: found.items.map(bareDelivery) };
    },
  };
}

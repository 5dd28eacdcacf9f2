import type { Instant } from '../../domain/calendar/working-calendar';
import type { Delivery } from '../../domain/webhooks/delivery';
import type { Webhook } from '../../domain/webhooks/webhook';

/** A key messages are signed with; the one before signs too until `until`. */
export interface WebhookSecret {
  /** In the records sealed for the subscription (storage/sealer.ts). */
  readonly secret: string;
  /** Null: the present one. */
  readonly until: string | null;
}

/** A subscription as it is kept. `position`: everything up to there has been delivered, or is kept as a delivery. */
export type StoredWebhook = Webhook & {
  readonly _id: string;
  readonly secrets: readonly WebhookSecret[];
  readonly position: number;
  /** Since when it is delivered to without a break: retries are reckoned from there at the earliest. */
  readonly activeSince: Instant;
  readonly requestKey: string | null;
};

/** A delivery as it is kept; `forgetAt` is a Date because MongoDB's TTL needs one. */
export type StoredDelivery = Delivery & { readonly _id: string; readonly forgetAt: Date | null };

import type { Instant } from '../calendar/working-calendar';

/** How an attempt ended: what the receiver answered, or why there is no answer. */
export type AttemptOutcome =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'timed-out' | 'unreachable' | 'address-refused' };

/** One try to deliver. */
export interface Attempt {
  readonly at: Instant;
  readonly outcome: AttemptOutcome;
}

export const deliveryStates = ['pending', 'delivered', 'dead'] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/** One message to one subscription. */
export interface Delivery {
  /** The same for every attempt: receivers know by it what they have had (`webhook-id`). */
  readonly messageId: string;
  readonly webhookId: string;
  readonly position: number;
  readonly type: string;
  readonly state: DeliveryState;
  /** Whether messages behind it wait for it. Not so when it was put off for quiet hours, or asked for again. */
  readonly inLine: boolean;
  /** Since when it is tried: what its retries are reckoned from. */
  readonly since: Instant;
  readonly nextAt: Instant | null;
  /** Attempts since it was last asked for. */
  readonly tries: number;
  /** The last attempts, oldest first. */
  readonly attempts: readonly Attempt[];
}

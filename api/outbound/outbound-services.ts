import type { Receivers } from '../../delivery/why-not-receiver';
import type { OutboundStores } from '../../storage/outbound-stores';
import type { FeedHead } from './feed-head';

/** What the routes about events, notifications and webhooks work with besides the views. */
export interface OutboundServices extends OutboundStores {
  readonly receivers: Receivers;
  readonly feedHead: FeedHead;
  /** Aborts when the API stops: open streams end. */
  readonly stopping: AbortSignal;
}

import type { Instant } from '../calendar/working-calendar';
import { eventTypes } from '../process/event-types';

/** What one may subscribe to besides event types: people being told something, and events taken back. */
export const otherMessageTypes = ['notification', 'superseded'] as const;

/** Everything one may subscribe to by name. */
export const messageTypes: readonly string[] = [...eventTypes, ...otherMessageTypes];

/** `active`: delivered to; `paused` by an administrator; `gone`: the receiver answered 410 and is not asked again. */
export const webhookStates = ['active', 'paused', 'gone'] as const;

export type WebhookState = (typeof webhookStates)[number];

/** What a subscription is about: an empty list stands for everything. */
export interface WebhookFilter {
  readonly types: readonly string[];
  readonly customerNos: readonly string[];
  readonly tiers: readonly string[];
}

/** Where events are sent to. */
export interface Webhook extends WebhookFilter {
  readonly webhookId: string;
  readonly url: string;
  readonly description: string;
  readonly state: WebhookState;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** Something of the feed, as far as filters ask for it. `type`: the event's type, or one of `otherMessageTypes`. */
export interface Filtered {
  readonly type: string;
  readonly customerNo: string;
  readonly tier: string;
}

function admits(wanted: readonly string[], value: string): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** Whether a subscription asked for this. Notifications are sent to those only who asked for them by name. */
export function isWanted(filter: WebhookFilter, { type, customerNo, tier }: Filtered): boolean {
  const asked = type === 'notification' ? filter.types.includes(type) : admits(filter.types, type);
  return asked && admits(filter.customerNos, customerNo) && admits(filter.tiers, tier);
}

import type { Instant } from '../domain/calendar/working-calendar';
import type { AttemptOutcome, Delivery } from '../domain/webhooks/delivery';
import { retryAfterMs } from '../domain/webhooks/retry-schedule';
import { isWanted } from '../domain/webhooks/webhook';
import type { FeedEntry, NotificationEntry } from '../storage/feed/feed-entry';
import type { FeedViews } from '../storage/feed/feed-views';
import type { DeliveryStore } from '../storage/webhooks/delivery-store';
import type { StoredWebhook } from '../storage/webhooks/documents';
import { messageBody, messageTypeOf } from './message-body';
import type { Post } from './post';
import { signedHeaders } from './sign';

/** How many entries of the feed are looked through at once. */
const chunk = 200;

/** How many attempts a delivery remembers. */
const rememberedAttempts = 20;

export interface DispatcherParts {
  readonly deliveries: DeliveryStore;
  readonly feed: Pick<FeedViews, 'readAll'>;
  readonly post: Post;
  /** When a notification may be pushed (quiet hours, working time). */
  readonly pushTimeOf: (notification: NotificationEntry) => Promise<Instant>;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Delivers to one subscription whatever is due, in order; ends when nothing is, or on `stop`. */
export type Deliver = (webhookId: string, stop: AbortSignal) => Promise<void>;

/**
 * Messages of a subscription go out one after the other: as long as one is tried, those behind it wait. What was kept is sent before more is
 * read, so a crash repeats a message at most and loses none (at least once; receivers know a repeated one by its id).
 */
export function createDispatcher(parts: DispatcherParts): Deliver {
  const { deliveries, feed, post, now } = parts;

  async function queued(entry: FeedEntry, webhook: StoredWebhook): Promise<Delivery> {
    const at = now().toISOString();
    const nextAt = entry.kind === 'notification' ? await parts.pushTimeOf(entry) : at;
    const isPutOff = nextAt > at;
    const { webhookId, activeSince } = webhook;
    return {
      messageId: `msg_${webhookId}_${entry._id}`,
      webhookId,
      position: entry._id,
      type: messageTypeOf(entry),
      state: 'pending',
      inLine: !isPutOff,
      since: isPutOff ? nextAt : entry.at > activeSince ? entry.at : activeSince,
      nextAt: isPutOff ? nextAt : at,
      tries: 0,
      attempts: [],
    };
  }

  /** Reads on until there is a message that the next have to wait for. False when the feed has no more. */
  async function readOn(webhook: StoredWebhook): Promise<boolean> {
    const entries = await feed.readAll(webhook.position, chunk);
    for (const entry of entries) {
      if (!isWanted(webhook, { ...entry, type: messageTypeOf(entry) })) continue;
      const delivery = await queued(entry, webhook);
      await deliveries.put(delivery);
      await deliveries.advance(webhook.webhookId, entry._id);
      return true;
    }
    const last = entries.at(-1);
    if (last !== undefined) await deliveries.advance(webhook.webhookId, last._id);
    return last !== undefined;
  }

  async function send({ url, secrets }: StoredWebhook, delivery: Delivery, stop: AbortSignal) {
    const [entry] = await feed.readAll(delivery.position - 1, 1);
    if (entry === undefined) throw new RangeError(`The feed has no position ${delivery.position}`);
    const body = messageBody(entry);
    const at = now();
    const valid = secrets.filter(({ until }) => until === null || until > at.toISOString());
    const keys = valid.map(({ secret }) => secret).toReversed();
    return await post({ url, body, headers: signedHeaders(keys, delivery.messageId, at, body) }, stop);
  }

  function after(delivery: Delivery, outcome: AttemptOutcome, at: Date): Delivery {
    const attempts = [...delivery.attempts, { at: at.toISOString(), outcome }].slice(-rememberedAttempts);
    const tries = delivery.tries + 1;
    const tried = { ...delivery, tries, attempts };
    if (isTaken(outcome)) return { ...tried, state: 'delivered', nextAt: null };
    const ageMs = at.getTime() - Date.parse(delivery.since);
    const pauseMs = isGone(outcome) ? null : retryAfterMs(tries, ageMs, parts.random());
    if (pauseMs === null) return { ...tried, state: 'dead', nextAt: null };
    return { ...tried, nextAt: new Date(at.getTime() + pauseMs).toISOString() };
  }

  async function attempt(webhook: StoredWebhook, delivery: Delivery, stop: AbortSignal): Promise<void> {
    const outcome = await send(webhook, delivery, stop);
    // An attempt we broke off ourselves says nothing of the receiver.
    if (stop.aborted && outcome.kind !== 'answered') return;
    const at = now();
    if (isGone(outcome)) await deliveries.gone(webhook.webhookId);
    await deliveries.settle(after(delivery, outcome, at), at.toISOString());
  }

  return async (webhookId, stop) => {
    while (!stop.aborted) {
      const webhook = await deliveries.find(webhookId);
      if (webhook?.state !== 'active') return;
      const at = now().toISOString();
      const delivery = (await deliveries.dueAside(webhookId, at)) ?? (await deliveries.headOfLine(webhookId));
      if (delivery === null) {
        if (!(await readOn(webhook))) return;
      } else if (delivery.nextAt !== null && delivery.nextAt > at) return;
      else await attempt(webhook, delivery, stop);
    }
  };
}

function isTaken(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

function isGone(outcome: AttemptOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status === 410;
}

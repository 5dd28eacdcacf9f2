import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { FeedEntry, NotificationEntry } from '../../storage/feed/feed-entry';
import type { FeedViews, Reader } from '../../storage/feed/feed-views';
import { feedItem } from '../schemas/feed';
import type { FeedHead } from './feed-head';
import { eventWriter } from './server-sent-events';

/** Longer than this no proxy should have to wait to see that somebody is there. */
const beatMs = 15_000;

/** A stream ends after this long: whoever comes back, where they were, is asked anew who they are and what they may see. */
const longestMs = 15 * 60_000;

const chunk = 200;

export interface StreamParts {
  readonly feed: Pick<FeedViews, 'read'>;
  readonly head: FeedHead;
  readonly reader: Reader;
  readonly after: number;
  /** Notifications from before `after` that were not pushed because of quiet hours, and not read since. */
  readonly heldBack: readonly NotificationEntry[];
  readonly pushTimeOf: (notification: NotificationEntry) => Promise<Instant>;
  readonly now: () => Instant;
  readonly stopping: AbortSignal;
}

interface Held {
  readonly entry: NotificationEntry;
  readonly at: Instant;
}

/**
 * Streams the feed to one listener from a position on, until they go, the API stops, or it has lasted long enough. Notifications that are not to
 * disturb yet are held back and sent later, without an id. Every one may come twice: listeners know them by their id.
 */
export async function streamFeed(response: ServerResponse, parts: StreamParts): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  // Who left while it was looked up what they may see is gone already.
  if (response.closed) gone.abort();
  const closed = AbortSignal.any([gone.signal, parts.stopping, AbortSignal.timeout(longestMs)]);
  const writer = eventWriter(response, closed);
  let held: Held[] = [];
  let position = parts.after;

  async function show(entry: FeedEntry, id: number | null): Promise<void> {
    const event = entry.kind === 'event' ? entry.type : entry.kind;
    await writer.send({ id, event, data: feedItem(entry) });
  }

  async function holdBack(entry: NotificationEntry): Promise<boolean> {
    const at = await parts.pushTimeOf(entry);
    const isEarly = at > parts.now();
    if (isEarly) held.push({ entry, at });
    return isEarly;
  }

  /** What was put off before: also what became due since the last stream may have ended, for then nobody sent it. */
  async function takeUp(entry: NotificationEntry): Promise<void> {
    const at = await parts.pushTimeOf(entry);
    const lastStream = new Date(Date.parse(parts.now()) - longestMs).toISOString();
    if (at > entry.at && at > lastStream) held.push({ entry, at });
  }

  async function showDue(): Promise<void> {
    const due = held.filter(({ at }) => at <= parts.now());
    held = held.filter((each) => !due.includes(each));
    for (const { entry } of due) await show(entry, null);
  }

  async function showNext(): Promise<boolean> {
    const { entries, next, more } = await parts.feed.read(position, chunk, parts.reader);
    for (const entry of entries) {
      if (entry.kind === 'notification' && (await holdBack(entry))) continue;
      await show(entry, entry._id);
    }
    if (next > position) await writer.place(next);
    position = next;
    return more;
  }

  try {
    for (const entry of parts.heldBack) await takeUp(entry);
    await writer.beat();
    while (!closed.aborted) {
      const more = await showNext();
      await showDue();
      if (more) continue;
      const waited = new AbortController();
      const news = parts.head.beyond(position, AbortSignal.any([closed, waited.signal]));
      const silence = pause(beatMs, 'silence', { signal: AbortSignal.any([closed, waited.signal]) });
      const first = await Promise.race([news, silence.catch(() => undefined)]);
      waited.abort();
      if (first === 'silence') await writer.beat();
    }
  } finally {
    response.end();
  }
}

import type { FeedEntry } from '../storage/feed/feed-entry';

/** What filters and receivers call an entry. */
export function messageTypeOf(entry: FeedEntry): string {
  return entry.kind === 'event' ? entry.type : entry.kind;
}

/** What is sent of an entry: ids, codes and times, so that nothing personal leaves the house. Whoever may know more asks the API. */
export function messageBody(entry: FeedEntry): string {
  const { _id: position, key: _key, at, kind, ...data } = entry;
  return JSON.stringify({ type: messageTypeOf(entry), timestamp: at, data: { position, kind, ...data } });
}

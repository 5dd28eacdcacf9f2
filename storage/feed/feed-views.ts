import { type Condition, allOf } from '../find-page';
import type { Store } from '../store';
import type { FeedEntry } from './feed-entry';

/** What was read of the feed. */
export interface FeedPage {
  readonly entries: readonly FeedEntry[];
  /** The position up to which everything was looked at: where to go on. */
  readonly next: number;
  /** Whether there was more to look at. */
  readonly more: boolean;
}

/** Who reads: the processes they may see, and which notifications are for them. */
export interface Reader {
  readonly scope: Condition;
  readonly isToldTo: (entry: FeedEntry & { readonly kind: 'notification' }) => boolean;
}

/** The feed, to be read. */
export interface FeedViews {
  /** The last position; 0 while nothing has happened. */
  head(): Promise<number>;
  /** The first `limit` entries after a position that the reader may see, of those looked at: never waits, never looks at more than 1000. */
  read(after: number, limit: number, reader: Reader): Promise<FeedPage>;
  /** Everything after a position, for programs of ours. */
  readAll(after: number, limit: number): Promise<readonly FeedEntry[]>;
  /** The positions of notifications that are in the feed. */
  positionsOf(notificationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const mostLookedAt = 1_000;

export function createFeedViews({ feed, processes }: Store): FeedViews {
  const readAll = async (after: number, limit: number): Promise<readonly FeedEntry[]> =>
    await feed
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();

  async function visibleProcesses(
    entries: readonly FeedEntry[],
    scope: Condition,
  ): Promise<(id: string) => boolean> {
    if (Object.keys(scope).length === 0) return () => true;
    const ids = entries.filter(({ kind }) => kind !== 'notification').map(({ processId }) => processId);
    const conditions = [{ _id: { $in: [...new Set(ids)] } }, scope];
    const found = await processes.find(allOf(conditions), { projection: { _id: 1 } }).toArray();
    const visible = new Set(found.map(({ _id }) => _id));
    return (id) => visible.has(id);
  }

  return {
    readAll,
    head: async () => {
      const last = await feed.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
      return last?._id ?? 0;
    },
    read: async (after, limit, { scope, isToldTo }) => {
      const lookedAt = await readAll(after, mostLookedAt);
      const isVisible = await visibleProcesses(lookedAt, scope);
      const visible = lookedAt.filter((entry) =>
        entry.kind === 'notification' ? isToldTo(entry) : isVisible(entry.processId),
      );
      const entries = visible.slice(0, limit);
      const isCut = visible.length > limit;
      const next = (isCut ? entries : lookedAt).at(-1)?._id ?? after;
      return { entries, next, more: isCut || lookedAt.length === mostLookedAt };
    },
    positionsOf: async (notificationIds) => {
      const found = await feed
        .find({ key: { $in: [...notificationIds] } }, { projection: { key: 1 } })
        .toArray();
      return new Map(found.map(({ key, _id }) => [key, _id]));
    },
  };
}

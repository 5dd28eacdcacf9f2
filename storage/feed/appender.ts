import type { Store } from '../store';
import { isDuplicate } from '../is-duplicate';
import type { FeedEntry, NewEntry } from './feed-entry';

/** Two who append at once disturb each other a few times at most: only one of them is the leader for long. */
const mostAttempts = 10;

/** Adds to the end of the feed. */
export interface Appender {
  /** Gives entries the next positions, in their order. What the feed has already is left out. */
  append(entries: readonly NewEntry[]): Promise<void>;
}

/**
 * Positions are given by whoever appends, and the unique index decides: who was too slow looks again. Inserts are ordered, so that a
 * position is taken only when the one before stands, and read back by majority, so that none is built on one that is rolled back.
 */
export function createAppender({ feed }: Pick<Store, 'feed'>): Appender {
  let head: number | null = null;

  async function readHead(): Promise<number> {
    const last = await feed.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
    return last?._id ?? 0;
  }

  async function missing(entries: readonly NewEntry[]): Promise<readonly NewEntry[]> {
    const keys = entries.map(({ key }) => key);
    const known = await feed.find({ key: { $in: keys } }, { projection: { key: 1 } }).toArray();
    const standing = new Set(known.map(({ key }) => key));
    return entries.filter(({ key }) => !standing.has(key));
  }

  return {
    append: async (entries) => {
      let left = entries;
      for (let attempt = 1; left.length > 0; attempt += 1) {
        const from: number = (head ??= await readHead());
        const placed = left.map((entry, n): FeedEntry => ({ _id: from + 1 + n, ...entry }));
        try {
          await feed.insertMany(placed, { ordered: true });
          head = from + placed.length;
          return;
        } catch (error) {
          head = null;
          if (!isDuplicate(error) || attempt === mostAttempts) throw error;
          left = await missing(left);
        }
      }
    },
  };
}

import type { Store } from '../store';
import type { EventEntry } from './feed-entry';

/** The last announced event of a process, by its number and hash. */
export interface Tail {
  readonly seq: number;
  readonly hash: string;
}

/** The events announced of a process and not withdrawn, oldest first. */
export async function standingAnnouncements(
  { feed }: Pick<Store, 'feed'>,
  processId: string,
): Promise<readonly EventEntry[]> {
  const entries = await feed
    .find<EventEntry>({ processId, kind: { $in: ['event', 'superseded'] } })
    .sort({ _id: 1 })
    .toArray();
  const standing = new Map<string, EventEntry>();
  for (const entry of entries) {
    const event = `${entry.seq}@${entry.hash}`;
    if (entry.kind === 'event') standing.set(event, entry);
    else standing.delete(event);
  }
  return [...standing.values()];
}

/** How many tails are kept in memory; the feed itself knows the others. */
const mostKept = 20_000;

/** Knows what was announced last of each process, without asking the feed each time. */
export interface Tails {
  of(processId: string): Promise<Tail | null>;
  set(processId: string, tail: Tail): void;
  forget(processId: string): void;
  forgetAll(): void;
}

export function createTails(store: Pick<Store, 'feed'>): Tails {
  const kept = new Map<string, Tail>();
  return {
    of: async (processId) =>
      kept.get(processId) ?? (await standingAnnouncements(store, processId)).at(-1) ?? null,
    set: (processId, { seq, hash }) => {
      if (kept.size >= mostKept) kept.clear();
      kept.set(processId, { seq, hash });
    },
    forget: (processId) => kept.delete(processId),
    forgetAll: () => kept.clear(),
  };
}

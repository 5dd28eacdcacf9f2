import type { Store } from '../store';
import { type Announcer, createAnnouncer } from './announcer';
import { type Followed, PlaceLost, followRecords } from './follow-records';
import type { Job } from './while-leading';

const progressId = 'feed';
const chunk = 500;

/** Hands over all of a collection's ids, a chunk at a time, unless it is told to stop. */
async function inChunks(
  ids: AsyncIterable<{ readonly _id: string }>,
  take: (ids: readonly string[]) => Promise<void>,
  lost: AbortSignal,
): Promise<void> {
  let gathered: string[] = [];
  for await (const { _id } of ids) {
    if (lost.aborted) return;
    gathered.push(_id);
    if (gathered.length < chunk) continue;
    await take(gathered);
    gathered = [];
  }
  await take(gathered);
}

async function catchUp(
  { processes, notifications }: Store,
  announcer: Announcer,
  lost: AbortSignal,
): Promise<void> {
  // Small batches: a cursor that is not asked for long is closed.
  const idOnly = { projection: { _id: 1 }, batchSize: chunk };
  await inChunks(
    processes.find({}, idOnly).sort({ startedAt: 1, _id: 1 }),
    (ids) => announcer.processes(ids),
    lost,
  );
  await inChunks(
    notifications.find({}, idOnly).sort({ at: 1, _id: 1 }),
    (ids) => announcer.notifications(ids),
    lost,
  );
}

async function announceAsWritten(
  store: Store,
  announcer: Announcer,
  followed: Followed,
  lost: AbortSignal,
): Promise<void> {
  while (!lost.aborted) {
    const written = await followed.next();
    const idsOf = (wanted: string): string[] =>
      written.filter(({ collection }) => collection === wanted).map(({ id }) => id);
    await announcer.processes(idsOf('processes'));
    await announcer.notifications([...new Set(idsOf('notifications'))]);
    const token = written.at(-1)?.token;
    if (token !== undefined)
      await store.progress.updateOne({ _id: progressId }, { $set: { token } }, { upsert: true });
  }
}

/**
 * Puts everything that is recorded into the feed, as long as this program leads (docs/decisions/0018-one-feed-of-all-events.md). It goes on
 * where the last leader saved that it was; what that one announced after saving is known and left out. Without a place to go on from it
 * goes through all records first.
 */
export function sequencer(store: Store): Job {
  return async (lost) => {
    const announcer = createAnnouncer(store);
    const saved = await store.progress.findOne({ _id: progressId });
    const followed = await followRecords(store, saved === null ? 'now' : { after: saved.token }, lost);
    try {
      if (saved === null) await catchUp(store, announcer, lost);
      await announceAsWritten(store, announcer, followed, lost);
    } catch (error) {
      if (error instanceof PlaceLost) await store.progress.deleteOne({ _id: progressId });
      throw error;
    } finally {
      await followed.close();
    }
  };
}

import type { RecordBatch, RecordPort } from '../../activities/record-activities';
import type { Store } from '../store';
import { settleConflict } from './settle-conflict';
import { type StoredBatch, storedBatch } from './stored-batch';
import { insertMissing, replaceOlder } from './write-documents';

interface Waiting {
  readonly batch: StoredBatch;
  readonly resolve: (answer: { readonly hash: string }) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes the records of all processes of a worker. Batches that arrive while a write is under way go together in the next one, so
 * that a hundred busy processes cost a few round trips; a batch alone is never kept waiting. Events are written before what is
 * made from them: a crash between the two is completed by the retry, and `rebuild` would make the same.
 */
export function createRecordWriter(store: Store): RecordPort {
  const { events, processes, tasks, notifications } = store;
  let queue: Waiting[] = [];
  let busy = false;

  /** Answers those whose events stand; the others are told why not. */
  async function writeEvents(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const all = group.flatMap(({ batch }) => batch.events);
    if ((await insertMissing(events, all)) === 0) return group;
    const standing: Waiting[] = [];
    for (const waiting of group) {
      try {
        await settleConflict(store, waiting.batch);
        standing.push(waiting);
      } catch (error) {
        waiting.reject(error);
      }
    }
    return standing;
  }

  async function writeAll(group: readonly Waiting[]): Promise<void> {
    const standing = await writeEvents(group);
    const batches = standing.map(({ batch }) => batch);
    const views = batches.map((batch) => batch.process);
    await Promise.all([
      replaceOlder(processes, views),
      replaceOlder(
        tasks,
        batches.flatMap((batch) => batch.tasks),
      ),
      insertMissing(
        notifications,
        batches.flatMap((batch) => batch.notifications),
      ),
    ]);
    for (const { batch, resolve } of standing) resolve({ hash: batch.hash });
  }

  async function drain(): Promise<void> {
    busy = true;
    while (queue.length > 0) {
      const group = queue;
      queue = [];
      try {
        await writeAll(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    busy = false;
  }

  return {
    write: (batch: RecordBatch) =>
      new Promise((resolve, reject) => {
        queue.push({ batch: storedBatch(batch), resolve, reject });
        if (!busy) void drain();
      }),
  };
}

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

  async function writeAll(batches: readonly StoredBatch[]): Promise<void> {
    await insertMissing(
      events,
      batches.flatMap((batch) => batch.events),
    );
    await Promise.all([
      replaceOlder(
        processes,
        batches.map((batch) => batch.process),
      ),
      replaceOlder(
        tasks,
        batches.flatMap((batch) => batch.tasks),
      ),
      insertMissing(
        notifications,
        batches.flatMap((batch) => batch.notifications),
      ),
    ]);
  }
}

import type { StoredEvent } from '../documents';
import type { Store } from '../store';
import { rebuildProcess } from './rebuild';
import type { StoredBatch } from './stored-batch';
import { insertMissing } from './write-documents';

/** A batch made by an attempt of the workflow that a later attempt has replaced. */
export class SupersededBatch extends Error {
  override readonly name = 'SupersededBatch';
}

/**
 * Settles a batch whose numbers were taken. Usually by itself, written before: then there is nothing to do. But a worker that dies
 * after writing and before its workflow task counts leaves events behind that never were: the workflow makes the batch anew, at a
 * later time and perhaps with other contents. The later one stands; what it replaces is kept in `superseded`.
 * @throws SupersededBatch when this batch is the earlier one
 */
export async function settleConflict(store: Store, { events: ours, process }: StoredBatch): Promise<void> {
  const standing = await store.events.find({ _id: { $in: ours.map(({ _id }) => _id) } }).toArray();
  const hashes = new Map(standing.map(({ _id, hash }) => [_id, hash]));
  const first = ours.find(({ _id, hash }) => hashes.get(_id) !== hash);
  if (first === undefined) return;
  const taken = standing.find(({ _id }) => _id === first._id);
  const own = ours.map(({ hash }) => hash);
  if (taken !== undefined && taken.at > first.at) {
    await store.events.deleteMany({
      processId: process.processId,
      seq: { $gt: first.seq },
      hash: { $in: own },
    });
    throw new SupersededBatch(
      `Events ${first.seq} ff. of ${process.processId} were made anew by a later attempt`,
    );
  }
  const dead = await store.events
    .find({ processId: process.processId, seq: { $gte: first.seq }, hash: { $nin: own } })
    .toArray();
  await insertMissing(store.superseded, dead.map(asSuperseded));
  await store.events.deleteMany({ _id: { $in: dead.map(({ _id }) => _id) }, hash: { $nin: own } });
  await insertMissing(store.events, ours);
  await rebuildProcess(store, process.processId, true);
  // Facts may have been made from what never was.
  await store.assessed.deleteOne({ _id: process.processId });
}

function asSuperseded(event: StoredEvent): StoredEvent {
  return { ...event, _id: `${event._id}@${event.hash}` };
}

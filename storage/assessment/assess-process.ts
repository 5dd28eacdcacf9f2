import { type ClientSession, MongoBulkWriteError } from 'mongodb';
import type { StoredAssessed } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { storedFacts } from './stored-facts';

/**
 * Makes the facts of one process anew from all of its events, in the place of those that stand. Answers whether they are up to date then: not,
 * where the record has a gap or its calendar is missing. Facts that somebody made from more events meanwhile stay.
 */
export async function assessProcess(store: Store, processId: string): Promise<boolean> {
  try {
    // Whoever reads meanwhile sees the old facts or the new ones, and of two who write the one who has seen less gives way.
    const done = await store.db.client.withSession(
      async (session) =>
        await session.withTransaction(async () => await replaceFacts(store, processId, session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', journal: true },
        }),
    );
    return done !== null && (await stillStands(store, done));
  } catch (error) {
    // Only the one marker of the process may be there already; two facts of one id would be our fault.
    if (isDuplicate(error) && !(error instanceof MongoBulkWriteError)) return true;
    throw error;
  }
}

async function replaceFacts(
  store: Store,
  processId: string,
  session: ClientSession,
): Promise<StoredAssessed | null> {
  const events = await store.events.find({ processId }, { session }).sort({ seq: 1 }).toArray();
  const last = events.at(-1);
  const facts = await storedFacts(store, events);
  if (last === undefined || facts === null) return null;
  const { seq, hash } = last;
  const older = { $or: [{ seq: { $lt: seq } }, { seq, hash: { $ne: hash } }] };
  await store.assessed.replaceOne({ _id: processId, ...older }, { seq, hash }, { upsert: true, session });
  await store.facts.deleteMany({ processId }, { session });
  if (facts.length > 0) await store.facts.insertMany([...facts], { session });
  return { _id: processId, seq, hash };
}

/** Events of an attempt that a later one replaced never were (`settleConflict`): what was made from them is made again. */
async function stillStands(store: Store, { _id, seq, hash }: StoredAssessed): Promise<boolean> {
  if ((await store.events.findOne({ _id: `${_id}#${seq}`, hash })) !== null) return true;
  await store.assessed.deleteOne({ _id, hash });
  return false;
}

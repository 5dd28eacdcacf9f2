import { type Drift, compareWithStanding } from '../records/drift';
import type { Store } from '../store';
import { assessProcess } from './assess-process';
import { storedFacts } from './stored-facts';

/**
 * Compares the facts of one process with what its events say. Facts that have yet to follow the record are no drift; with `mend` they are
 * brought up to date.
 */
export async function compareFacts(
  store: Store,
  processId: string,
  mend: boolean,
): Promise<readonly Drift[]> {
  const events = await store.events.find({ processId }).sort({ seq: 1 }).toArray();
  const last = events.at(-1);
  const assessed = await store.assessed.findOne({ _id: processId });
  if (assessed === null || assessed.seq !== last?.seq || assessed.hash !== last.hash) {
    if (mend) await assessProcess(store, processId);
    return [];
  }
  const wanted = await storedFacts(store, events);
  return wanted === null ? [] : await compareWithStanding(store, 'facts', processId, wanted, mend);
}

import type { Store } from '../store';
import { compareFacts } from '../assessment/compare-facts';
import { compareWithStanding, type Drift, derivedCollections, rebuiltCollections } from './drift';
import { replay } from './replay';

export interface RebuildReport {
  readonly processes: number;
  readonly events: number;
  readonly drift: readonly Drift[];
}

/**
 * Makes every view anew from the event record and compares it with what stands (issue 3 §6). With `mend` the views are put right;
 * without it they are only reported. A process whose events have a gap is reported and left as it is. Processes that are being
 * written meanwhile may show as different: run it again.
 */
export async function rebuild(store: Store, mend: boolean): Promise<RebuildReport> {
  const drift: Drift[] = [];
  let processes = 0;
  let events = 0;
  const ids = store.events.aggregate<{ _id: string }>([
    { $sort: { processId: 1, seq: 1 } },
    { $group: { _id: '$processId' } },
  ]);
  for await (const { _id: processId } of ids) {
    const rebuilt = await rebuildProcess(store, processId, mend);
    processes += 1;
    events += rebuilt.events;
    drift.push(...rebuilt.drift, ...(await compareFacts(store, processId, mend)));
  }
  drift.push(...(await orphans(store, mend)));
  return { processes, events, drift };
}

/** The same for one process. */
export async function rebuildProcess(
  store: Store,
  processId: string,
  mend: boolean,
): Promise<{ readonly events: number; readonly drift: readonly Drift[] }> {
  const stored = await store.events.find({ processId }).sort({ seq: 1 }).toArray();
  const wanted = replay(stored);
  if (wanted === null) {
    return { events: stored.length, drift: [{ collection: 'events', id: processId, kind: 'missing' }] };
  }
  const drift: Drift[] = [];
  for (const collection of derivedCollections) {
    drift.push(...(await compareWithStanding(store, collection, processId, wanted[collection], mend)));
  }
  return { events: stored.length, drift };
}

/** Documents of processes that have no events at all. */
async function orphans(store: Store, mend: boolean): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const collection of rebuiltCollections) {
    const documents = store.db.collection<{ _id: string; processId: string }>(collection);
    const found = await documents
      .aggregate<{ _id: string }>([
        {
          $lookup: {
            from: 'events',
            localField: 'processId',
            foreignField: 'processId',
            as: 'events',
            pipeline: [{ $limit: 1 }],
          },
        },
        { $match: { events: { $size: 0 } } },
        { $project: { _id: 1 } },
      ])
      .toArray();
    drift.push(...found.map(({ _id }): Drift => ({ collection, id: _id, kind: 'extra' })));
    if (mend) await documents.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
  }
  return drift;
}

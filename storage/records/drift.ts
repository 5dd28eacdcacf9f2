import { isDeepStrictEqual } from 'node:util';
import type { Filter } from 'mongodb';
import type { Store } from '../store';

/** The collections whose documents are made from events. */
export const derivedCollections = ['processes', 'tasks', 'notifications'] as const;

/** Those and the facts of the assessment, which follow the events at their own pace. */
export const rebuiltCollections = [...derivedCollections, 'facts'] as const;

type DerivedCollection = (typeof rebuiltCollections)[number];

/** A document that is not what the events say; a process whose `events` have a gap has `missing` under its own id. */
export interface Drift {
  readonly collection: DerivedCollection | 'events';
  readonly id: string;
  readonly kind: 'missing' | 'different' | 'extra';
}

interface Derived {
  readonly _id: string;
  readonly processId: string;
  readonly seq?: number;
}

/** Only the very version that was compared, so that mending never undoes what a process has written meanwhile. */
function sameVersion({ _id, seq }: Derived): Filter<Derived> {
  return seq === undefined ? { _id } : { _id, seq };
}

/** Compares the documents a process should have with the ones that stand; with `mend` the wanted ones stand afterwards. */
export async function compareWithStanding(
  store: Store,
  collection: DerivedCollection,
  processId: string,
  wanted: readonly Derived[],
  mend: boolean,
): Promise<readonly Drift[]> {
  const documents = store.db.collection<Derived>(collection);
  const standing = new Map(
    (await documents.find({ processId }).toArray()).map((found) => [found._id, found]),
  );
  const drift: Drift[] = [];
  for (const document of wanted) {
    const other = standing.get(document._id);
    standing.delete(document._id);
    if (other === undefined) {
      drift.push({ collection, id: document._id, kind: 'missing' });
      if (mend)
        await documents.updateOne({ _id: document._id }, { $setOnInsert: document }, { upsert: true });
    } else if (!isDeepStrictEqual(other, document)) {
      drift.push({ collection, id: document._id, kind: 'different' });
      if (mend) await documents.replaceOne(sameVersion(other), document);
    }
  }
  for (const extra of standing.values()) {
    drift.push({ collection, id: extra._id, kind: 'extra' });
    if (mend) await documents.deleteOne(sameVersion(extra));
  }
  return drift;
}

import type { Store } from '../store';

/** Of so many newest events it is looked whether they are in the feed. */
const lookedAt = 200;

/**
 * How far the feed is behind the record, ms: the age of the oldest event that is not in it, of those written last; where none of them is, the age
 * of the newest entry there is. `now`: ms.
 */
export async function feedLagMs(
  { events, feed }: Pick<Store, 'events' | 'feed'>,
  now: number,
): Promise<number> {
  const newest = await events
    .find({}, { projection: { hash: 1, at: 1 } })
    .sort({ $natural: -1 })
    .limit(lookedAt)
    .toArray();
  const keyed = newest.map(({ _id, hash, at }) => ({ key: `${_id}@${hash}`, at }));
  const keys = keyed.map(({ key }) => key);
  const told = await feed.find({ key: { $in: keys } }, { projection: { key: 1 } }).toArray();
  const known = new Set(told.map(({ key }) => key));
  const untold = keyed.filter(({ key }) => !known.has(key)).map(({ at }) => at);
  const last = known.size > 0 ? null : await feed.findOne({}, { sort: { _id: -1 }, projection: { at: 1 } });
  const ages = [...untold, ...(last === null || untold.length === 0 ? [] : [last.at])].map(
    (at) => now - Date.parse(at),
  );
  return Math.max(0, ...ages);
}

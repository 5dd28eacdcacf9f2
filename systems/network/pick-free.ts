import { Refusal } from '../shared/refusal';
import type { NetworkCollections, ResourceDocument } from './collections';
import { poolOf, spreadOf } from './resource-pool';
import type { Need } from './schemas';

/** A resource picked for a need. */
export interface Picked {
  readonly need: Need;
  readonly id: string;
}

/**
 * Picks a different resource for each need from what is free at the moment; nothing is taken yet. `seed` says where in the
 * pools to start looking: orders with different seeds rarely pick the same at once.
 * @throws Refusal `no-resource` with the slots that ran `short`
 */
export async function pickFree(
  { resources }: NetworkCollections,
  needs: readonly Need[],
  seed: string,
): Promise<readonly Picked[]> {
  if (needs.length === 0) return [];
  const amounts = new Map<string, number>();
  for (const need of needs) amounts.set(poolOf(need), (amounts.get(poolOf(need)) ?? 0) + 1);
  const searches = [...amounts].map(([pool, amount]) => searchOf(pool, { $gte: spreadOf(seed) }, amount));
  const found = await search(resources, joined(resources.collectionName, searches));
  for (const [pool, amount] of amounts) {
    const missing = amount - found.filter((document) => document.pool === pool).length;
    if (missing > 0)
      found.push(...(await search(resources, searchOf(pool, { $lt: spreadOf(seed) }, missing))));
  }
  const picked = needs.flatMap((need): Picked[] => {
    const index = found.findIndex(({ pool }) => pool === poolOf(need));
    return index === -1 ? [] : found.splice(index, 1).map(({ _id }) => ({ need, id: _id }));
  });
  refuseIfShort(needs, picked);
  return picked;
}

function refuseIfShort(needs: readonly Need[], picked: readonly Picked[]): void {
  const met = new Set(picked.map(({ need }) => need));
  const short = needs.filter((need) => !met.has(need)).map(({ slot }) => slot);
  if (short.length === 0) return;
  const detail = `Nothing free for ${short.join(', ')}`;
  throw new Refusal(409, 'no-resource', 'Not enough free resources', detail, { short });
}

function search(resources: NetworkCollections['resources'], pipeline: object[]): Promise<ResourceDocument[]> {
  return resources.aggregate<ResourceDocument>(pipeline).toArray();
}

function searchOf(pool: string, spread: { $gte: number } | { $lt: number }, amount: number): object[] {
  const fit = { pool, state: 'free', condition: { $ne: 'faulty' }, spread };
  return [{ $match: fit }, { $sort: { spread: 1 } }, { $limit: amount }];
}

// One search over all pools saves a round trip for each; transactions allow none over several.
function joined(collection: string, searches: readonly object[][]): object[] {
  const [first = [], ...others] = searches;
  return [...first, ...others.map((pipeline) => ({ $unionWith: { coll: collection, pipeline } }))];
}

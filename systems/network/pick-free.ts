import type { NetworkCollections, ResourceDocument } from './collections';
import { poolOf, spreadOf } from './resource-pool';
import type { Need } from './schemas';

/** A free resource picked for a need, or `null` where the pool had none left. */
export interface Pick {
  readonly need: Need;
  readonly id: string | null;
}

/**
 * Picks a different resource for each need from what is free at the moment; nothing is taken yet. `seed` says where in the
 * pools to start looking: orders with different seeds rarely pick the same at once.
 */
export async function pickFree(
  { resources }: NetworkCollections,
  needs: readonly Need[],
  seed: string,
): Promise<readonly Pick[]> {
  const amounts = new Map<string, number>();
  for (const need of needs) amounts.set(poolOf(need), (amounts.get(poolOf(need)) ?? 0) + 1);
  const searches = [...amounts].map(([pool, amount]) => searchOf(pool, { $gte: spreadOf(seed) }, amount));
  const found = await search(resources, joined(resources.collectionName, searches));
  for (const [pool, amount] of amounts) {
    const missing = amount - found.filter((document) => document.pool === pool).length;
    if (missing > 0)
      found.push(...(await search(resources, searchOf(pool, { $lt: spreadOf(seed) }, missing))));
  }
  return needs.map((need) => {
    const index = found.findIndex(({ pool }) => pool === poolOf(need));
    return { need, id: index === -1 ? null : (found.splice(index, 1)[0]?._id ?? null) };
  });
}

function search(resources: NetworkCollections['resources'], pipeline: object[]): Promise<ResourceDocument[]> {
  return resources.aggregate<ResourceDocument>(pipeline).toArray();
}

function searchOf(pool: string, spread: { $gte: number } | { $lt: number }, amount: number): object[] {
  return [{ $match: { pool, state: 'free', spread } }, { $sort: { spread: 1 } }, { $limit: amount }];
}

// One search over all pools saves a round trip for each.
function joined(collection: string, searches: readonly object[][]): object[] {
  const [first = [], ...others] = searches;
  return [...first, ...others.map((pipeline) => ({ $unionWith: { coll: collection, pipeline } }))];
}

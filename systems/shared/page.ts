/** A page of items, and the key to go on after; `null` when there are no more. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * Cuts a page from `found`, which must have been read with a limit of one more than the page, so that its end is known
 * without another query.
 */
export function cutPage<D extends { _id: string }, T>(
  found: readonly D[],
  limit: number,
  toItem: (document: D) => T,
): Page<T> {
  const kept = found.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(toItem), next: found.length > limit && last !== undefined ? last._id : null };
}

/** A place in an order, and the pool its resource is of. */
interface Place {
  readonly slot: string;
  readonly pool: string;
}

/** What becomes of the resources held when other places are needed. */
export interface Match<H extends Place, P extends Place> {
  /** Resources that serve another place from now on. */
  readonly moving: readonly { readonly place: P; readonly resource: H }[];
  /** Places nothing held serves. */
  readonly missing: readonly P[];
  /** All that leave their slot: the moving and the surplus. */
  readonly leaving: readonly H[];
  /** Resources that serve no place any longer. */
  readonly surplus: readonly H[];
}

/**
 * Matches what is held with what is needed. A slot whose pool still fits keeps its resource; a place left without gets what another
 * slot of the same pool no longer needs, so that no resource is given back while the order needs one like it.
 */
export function matchHeld<H extends Place, P extends Place>(
  held: readonly H[],
  needed: readonly P[],
): Match<H, P> {
  const isSame = (resource: H, { slot, pool }: P): boolean =>
    resource.slot === slot && resource.pool === pool;
  const leaving = held.filter((resource) => !needed.some((place) => isSame(resource, place)));
  const surplus = [...leaving];
  const moving: { place: P; resource: H }[] = [];
  const missing: P[] = [];
  for (const place of needed.filter((place) => !held.some((resource) => isSame(resource, place)))) {
    const index = surplus.findIndex(({ pool }) => pool === place.pool);
    const [resource] = index === -1 ? [] : surplus.splice(index, 1);
    if (resource === undefined) missing.push(place);
    else moving.push({ place, resource });
  }
  return { moving, missing, leaving, surplus };
}

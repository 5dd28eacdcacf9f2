import type { LocalNetwork } from '../people/department';

/** Two local networks joined by a trunk (中继), in no particular order. */
export type Trunk = readonly [LocalNetwork, LocalNetwork];

/** All trunks between local networks *(assumed: along the railway)*. */
export const trunks: readonly Trunk[] = [
  ['qujing', 'kunming'],
  ['kunming', 'chuxiong'],
  ['chuxiong', 'dali'],
  ['dali', 'lijiang'],
];

/**
 * The local networks a line passes on the shortest way over trunks, both ends included; just the one when the ends lie in the
 * same (O2A-3).
 */
export function routeBetween(from: LocalNetwork, to: LocalNetwork): readonly LocalNetwork[] {
  const routes = new Map<LocalNetwork, readonly LocalNetwork[]>([[from, [from]]]);
  // What is added on the way is visited too, the nearer networks first.
  for (const [reached, route] of routes) {
    if (reached === to) return route;
    for (const next of neighboursOf(reached)) if (!routes.has(next)) routes.set(next, [...route, next]);
  }
  throw new Error(`no trunks lead from ${from} to ${to}`);
}

/** The pieces circuits are made for: each two neighbours on a route, or the one network that is all of it. */
export function hopsOf(route: readonly LocalNetwork[]): readonly (readonly LocalNetwork[])[] {
  return route.length === 1 ? [route] : route.slice(1).map((_, index) => route.slice(index, index + 2));
}

function neighboursOf(network: LocalNetwork): readonly LocalNetwork[] {
  return trunks.flatMap(([one, other]) => {
    if (one === network) return [other];
    return other === network ? [one] : [];
  });
}

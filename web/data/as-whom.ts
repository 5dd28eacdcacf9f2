import type { ProblemCode } from '../../domain/errors';
import { type PersonActor, actorOf, memberOf } from '../../domain/process/actor';
import type { Myself } from '../auth/session';

/** As whom somebody may act: by their own right, or by that of the absent people they stand in for (O2A-5). */
function actorsOf(myself: Myself): readonly PersonActor[] {
  const own = actorOf(myself);
  return [own, ...myself.standsInFor.map((absent) => ({ ...own, onBehalfOf: memberOf(absent) }))];
}

/** Why somebody may not do something by any of their rights, as the API's own rule says; null if they may. */
export function whyNotBy(myself: Myself, rule: (by: PersonActor) => ProblemCode | null): ProblemCode | null {
  const [own = null, ...others] = actorsOf(myself).map(rule);
  return others.includes(null) ? null : own;
}

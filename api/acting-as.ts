import { type PersonActor, actorOf, memberOf } from '../domain/process/actor';
import type { Caller } from './caller';

/**
 * Who does something, as the record keeps it: the caller by their own right if they `may`, otherwise on behalf of the first absent person
 * by whose right they may (O2A-5). If nobody may, by their own right: the process refuses that.
 */
export function actingAs(caller: Caller, may: (by: PersonActor) => boolean): PersonActor {
  const own = actorOf(caller);
  const others = caller.standsInFor.map((absent) => ({ ...own, onBehalfOf: memberOf(absent) }));
  return [own, ...others].find(may) ?? own;
}

import { isToldTo } from '../../domain/notifications/told-to';
import type { Reader } from '../../storage/feed/feed-views';
import type { Caller } from '../caller';
import type { ScopeFilter } from '../route';

/** Reads the feed as somebody may: the processes of their scope, and what was told to them or to those they stand in for. */
export function readerOf(caller: Caller, scope: ScopeFilter): Reader {
  const people = [caller, ...caller.standsInFor];
  return { scope, isToldTo: ({ recipient }) => people.some((person) => isToldTo(recipient, person)) };
}

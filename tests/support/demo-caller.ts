import { demoPeople } from '../../api/auth/embedded/people';
import type { Caller } from '../../api/caller';
import type { Person } from '../../domain/people/person';

/** A demo person as their token says. */
export function demoPerson(id: string): Person {
  const found = demoPeople.find((person) => person.id === id);
  if (found === undefined) throw new RangeError(`No demo person ${id}`);
  return found;
}

/** A demo person who calls, standing in for these absent ones. */
export function demoCaller(id: string, absent: readonly string[]): Caller {
  return { ...demoPerson(id), standsInFor: absent.map(demoPerson) };
}

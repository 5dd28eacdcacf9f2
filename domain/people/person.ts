import type { Department, LocalNetwork, Role, Station } from './department';

/** Somebody who signed in, as their token says. The id is opaque: never a name (rule 6). */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: Department;
  readonly roles: readonly Role[];
  /** For people of a station: which one, in which local networks. */
  readonly station: Station | null;
  readonly localNetworks: readonly LocalNetwork[];
}

/** Who may do a piece of work: a role in a department, at a station of a local network where that matters. */
export interface WorkGroup {
  readonly department: Department;
  readonly role: Role;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
}

/** Whether `person` belongs to `group`: the one rule behind inbox, claim and complete. */
export function isMemberOf(person: Omit<Person, 'id' | 'name'>, group: WorkGroup): boolean {
  return (
    person.department === group.department &&
    person.roles.includes(group.role) &&
    (group.station === null || person.station === group.station) &&
    (group.localNetwork === null || person.localNetworks.includes(group.localNetwork))
  );
}

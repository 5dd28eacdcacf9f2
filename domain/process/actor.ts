import type { Department, LocalNetwork, Role, Station } from '../people/department';
import type { Person } from '../people/person';

/** Somebody as the record keeps them: no name, which may change and is personal (rule 6). */
export interface Member {
  readonly id: string;
  readonly department: Department;
  readonly roles: readonly Role[];
  readonly station: Station | null;
  readonly localNetworks: readonly LocalNetwork[];
}

/** The person behind an event, and the absent one they stand in for (O2A-5), if that is by whose right they act. */
export interface PersonActor extends Member {
  readonly kind: 'person';
  readonly onBehalfOf: Member | null;
}

/** A part of the system that did something by itself. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: 'process' | 'clock' | 'network' | 'billing' | 'crm';
}

/** Who caused an event. */
export type Actor = PersonActor | SystemActor;

export const theProcess: SystemActor = { kind: 'system', name: 'process' };
export const theClock: SystemActor = { kind: 'system', name: 'clock' };

/** What the record keeps of a person. */
export function memberOf({ id, department, roles, station, localNetworks }: Person): Member {
  return { id, department, roles, station, localNetworks };
}

/** A person who acts by their own right. */
export function actorOf(person: Person): PersonActor {
  return { kind: 'person', ...memberOf(person), onBehalfOf: null };
}

import type { Department, LocalNetwork, Role, Station } from '../people/department';
import type { Person } from '../people/person';

/** The person behind an event as the record keeps them: no name, which may change and is personal (rule 6). */
export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly department: Department;
  readonly roles: readonly Role[];
  readonly station: Station | null;
  readonly localNetworks: readonly LocalNetwork[];
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
export function actorOf(person: Person): PersonActor {
  const { id, department, roles, station, localNetworks } = person;
  return { kind: 'person', id, department, roles, station, localNetworks };
}

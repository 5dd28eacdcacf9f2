import type { Person } from '../domain/people/person';

/** Who sent a request, and whom they stand in for at this moment, nearest first (O2A-5). */
export interface Caller extends Person {
  readonly standsInFor: readonly Person[];
}

/** Finds out whom a person stands in for at this moment. */
export type CallerOf = (person: Person) => Promise<Caller>;

import { type Absence, standsInFor } from '../../domain/people/absence';
import type { Person } from '../../domain/people/person';
import type { Views } from '../../storage/views/views';
import type { CallerOf } from '../caller';

/** How long absences read once are good for: so much later at most one that another process wrote is heeded here. */
const freshForMs = 5_000;

interface Known {
  readonly absences: readonly Absence[];
  readonly people: ReadonlyMap<string, Person>;
}

/** Knows who stands in for whom, without a question to the records for each request. */
export interface StandingIn {
  readonly callerOf: CallerOf;
  /** An absence was recorded or ended here: they are read again. */
  readonly forget: () => void;
}

/** `now`: the clock, in milliseconds since 1970. */
export function createStandingIn(views: Pick<Views, 'absences' | 'people'>, now: () => number): StandingIn {
  let kept: { readonly at: number; readonly known: Promise<Known> } | null = null;
  const forget = (): void => {
    kept = null;
  };
  const instant = (ms: number): string => new Date(ms).toISOString();
  const read = async (at: number): Promise<Known> => {
    const absences = await views.absences.inForceWithin(instant(at), instant(at + freshForMs));
    const ids = new Set(absences.map(({ personId }) => personId));
    const people = ids.size === 0 ? [] : await views.people.findAll([...ids]);
    return { absences, people: new Map(people.map((person) => [person.id, person])) };
  };
  const current = async (): Promise<Known> => {
    const at = now();
    if (kept === null || at - kept.at >= freshForMs) kept = { at, known: read(at) };
    const asked = kept;
    try {
      return await asked.known;
    } catch (error) {
      if (kept === asked) forget();
      throw error;
    }
  };
  const callerOf: CallerOf = async (person) => {
    const { absences, people } = await current();
    const ids = standsInFor(absences, person.id, instant(now()));
    return { ...person, standsInFor: ids.flatMap((id) => people.get(id) ?? []) };
  };
  return { callerOf, forget };
}

import type { Instant } from '../calendar/working-calendar';
import type { Department, LocalNetwork, Station } from '../people/department';

/** Whose board it is about: a department, or one of its stations in a local network. */
export interface Unit {
  readonly department: Department;
  readonly station: Station | null;
  readonly localNetwork: LocalNetwork | null;
}

/** How much work lies somewhere. All but `open` say how many of these are so; one task may be counted in several. */
export interface Load {
  readonly open: number;
  readonly claimed: number;
  /** Handed over and not accepted yet. */
  readonly awaitingAcceptance: number;
  readonly overdue: number;
  /** Not overdue yet, and due before the day is over. */
  readonly dueToday: number;
  /** Since when the oldest has been there; null where there is none. */
  readonly oldestAt: Instant | null;
}

/** How often work was returned in a unit: by somebody, and to them. */
export interface Returns {
  readonly unit: Unit;
  readonly person: string | null;
  readonly made: number;
  readonly caused: number;
}

/** What one person of a unit has; `person` null: what nobody has taken yet. */
export interface PersonsLoad {
  readonly unit: Unit;
  readonly person: string | null;
  readonly load: Load;
}

/** A unit with its people. */
export interface UnitBoard {
  readonly unit: Unit;
  readonly load: Load;
  readonly people: readonly PersonsLoad[];
}

const noLoad: Load = {
  open: 0,
  claimed: 0,
  awaitingAcceptance: 0,
  overdue: 0,
  dueToday: 0,
  oldestAt: null,
};

/** Loads of several together. */
export function addLoads(loads: readonly Load[]): Load {
  return loads.reduce(
    (sum, load) => ({
      open: sum.open + load.open,
      claimed: sum.claimed + load.claimed,
      awaitingAcceptance: sum.awaitingAcceptance + load.awaitingAcceptance,
      overdue: sum.overdue + load.overdue,
      dueToday: sum.dueToday + load.dueToday,
      oldestAt: earlier(sum.oldestAt, load.oldestAt),
    }),
    noLoad,
  );
}

/** The units somebody has work in, by name; in each what nobody has taken yet comes first. */
export function unitsOf(loads: readonly PersonsLoad[]): readonly UnitBoard[] {
  const byUnit = new Map<string, PersonsLoad[]>();
  for (const one of loads) {
    const key = unitKey(one.unit);
    byUnit.set(key, [...(byUnit.get(key) ?? []), one]);
  }
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, people]) => {
      const [first] = people;
      if (first === undefined) return [];
      const inOrder = people.toSorted((a, b) => ((a.person ?? '') < (b.person ?? '') ? -1 : 1));
      return [{ unit: first.unit, load: addLoads(people.map(({ load }) => load)), people: inOrder }];
    });
}

/** Tells units apart. */
export function unitKey({ department, station, localNetwork }: Unit): string {
  return [department, station ?? '', localNetwork ?? ''].join(' ');
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

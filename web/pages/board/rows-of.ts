import type { ReturnsAnswer } from '../../../api/schemas/board';
import { type Unit, addLoads, unitKey } from '../../../domain/process/board';
import type { Load, Person, UnitRow } from './use-board';
import type { Look } from './use-look';

/** A line of the board: a unit, or one of its people. */
export interface BoardRow {
  readonly key: string;
  readonly unit: Unit;
  /** Null for what nobody has taken yet; undefined where the line is about the unit itself. */
  readonly person: string | null | undefined;
  readonly load: Load;
  /** Null until they are counted. */
  readonly returns: { readonly made: number; readonly caused: number } | null;
}

/** How units are shown, wide or narrow. */
export interface UnitListProps {
  readonly rows: readonly BoardRow[];
  readonly peopleOf: (row: BoardRow) => readonly BoardRow[];
  readonly onLook: (next: Partial<Look>) => void;
}

type Return = ReturnsAnswer['items'][number];

function together(returns: readonly Return[] | null): BoardRow['returns'] {
  return (
    returns?.reduce((sum, { made, caused }) => ({ made: sum.made + made, caused: sum.caused + caused }), {
      made: 0,
      caused: 0,
    }) ?? null
  );
}

function isOf(unit: Unit): (other: { readonly unit: Unit }) => boolean {
  const key = unitKey(unit);
  return (other) => unitKey(other.unit) === key;
}

/** A line for each unit that has work or returns. */
export function unitRows(units: readonly UnitRow[], returns: readonly Return[] | null): readonly BoardRow[] {
  const idle = (returns ?? []).filter(({ unit }) => !units.some(isOf(unit)));
  const idleUnits = [...new Map(idle.map(({ unit }) => [unitKey(unit), unit])).values()];
  return [...units, ...idleUnits.map((unit) => ({ unit, load: addLoads([]) }))].map(({ unit, load }) => ({
    key: unitKey(unit),
    unit,
    person: undefined,
    load,
    returns: together(returns?.filter(isOf(unit)) ?? null),
  }));
}

/** Whether somebody does the work of a unit, rather than leading it. */
function worksIn({ department, station, localNetwork }: Unit): (person: Person) => boolean {
  return ({ roles, ...person }) =>
    person.department === department &&
    person.station === station &&
    (localNetwork === null || person.localNetworks.includes(localNetwork)) &&
    roles.some(
      (role) => role !== 'department-head' && role !== 'station-manager' && role !== 'administrator',
    );
}

/** A line for everybody of a unit, those without work as well: somebody has to be free to take more. */
export function peopleRows(
  { unit }: Pick<BoardRow, 'unit'>,
  units: readonly UnitRow[],
  returns: readonly Return[] | null,
  people: readonly Person[],
): readonly BoardRow[] {
  const busy = units.find(isOf(unit))?.people ?? [];
  const free = people.filter(worksIn(unit)).filter(({ id }) => busy.every(({ person }) => person !== id));
  return [...busy, ...free.map(({ id }) => ({ person: id, load: addLoads([]) }))].map(({ person, load }) => ({
    key: `${unitKey(unit)} ${person ?? ''}`,
    unit,
    person,
    load,
    returns: together(returns?.filter((row) => isOf(unit)(row) && row.person === person) ?? null),
  }));
}

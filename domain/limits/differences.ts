import { deadline } from '../calendar/deadline';
import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { Json } from '../json';
import { isBudget } from './product-limits';

/** One value of a table that another version has otherwise. `path`: `A.orderResponse`, `stages.test`… */
export interface Difference {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** A difference with what it means for what starts now: when it would be due. Null for what is no time limit. */
export interface DatedDifference extends Difference {
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
}

/** What differs between two versions of a table of the same shape, in its order. Time limits are compared as wholes. */
export function differences(before: Json, after: Json): readonly Difference[] {
  return differencesAt('', before, after);
}

/** The same, with the deadlines of an order placed now. */
export function datedDifferences(
  before: Json,
  after: Json,
  calendar: WorkingCalendar,
  now: Instant,
): readonly DatedDifference[] {
  const due = (value: Json): Instant | null => (isBudget(value) ? deadline(calendar, now, value, []) : null);
  return differences(before, after).map((difference) => ({
    ...difference,
    dueBefore: due(difference.before),
    dueAfter: due(difference.after),
  }));
}

function differencesAt(path: string, before: Json, after: Json): readonly Difference[] {
  if (isTable(before) && isTable(after) && !isBudget(before)) {
    return Object.keys({ ...before, ...after }).flatMap((key) =>
      differencesAt(path === '' ? key : `${path}.${key}`, before[key] ?? null, after[key] ?? null),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isTable(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

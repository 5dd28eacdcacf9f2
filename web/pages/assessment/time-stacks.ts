import type { Department } from '../../../domain/people/department';
import type { HoldingKind } from '../../../domain/process/process-view';
import { hoursOf } from './figure-value';

/** One line of where the time went, as the API answers. */
export interface TimeLine {
  readonly stage: string | null;
  readonly holding: HoldingKind;
  readonly department: Department;
  readonly workingMs: number;
  readonly share: number;
}

/** Why something is where it is, in the order bars are stacked: work first, then what stands still. */
export const holdings: readonly HoldingKind[] = [
  'working',
  'awaiting-acceptance',
  'not-accepted-in-time',
  'waiting-for-customer',
  'waiting-for-system',
];

/** A bar of hours by reason. */
export type Stack = { readonly name: string; readonly total: number } & Readonly<
  Partial<Record<HoldingKind, number>>
>;

/** The lines added up by name, the most first. */
export function stacksOf(items: readonly TimeLine[], nameOf: (line: TimeLine) => string): readonly Stack[] {
  const byName = new Map<string, TimeLine[]>();
  for (const line of items) byName.set(nameOf(line), [...(byName.get(nameOf(line)) ?? []), line]);
  return [...byName]
    .map(([name, lines]) => ({
      name,
      total: hoursIn(lines),
      ...Object.fromEntries(
        holdings.map((holding) => [holding, hoursIn(lines.filter((line) => line.holding === holding))]),
      ),
    }))
    .toSorted((a, b) => b.total - a.total);
}

function hoursIn(lines: readonly TimeLine[]): number {
  return hoursOf(lines.reduce((sum, { workingMs }) => sum + workingMs, 0));
}

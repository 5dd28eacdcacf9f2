import { type FigureName, figures } from './figure';

/** The cases of one figure, added up. */
export interface Tally {
  readonly cases: number;
  /** Those that were as they should be. */
  readonly hits: number;
  readonly workingMs: number;
  /** The working time of each case, ms; empty for figures that are no durations. */
  readonly durations: readonly number[];
}

/** A figure as it is shown; null where it says nothing: other measures, or no cases. */
export interface Figure {
  readonly cases: number;
  readonly hits: number | null;
  /** 0 to 1. */
  readonly share: number | null;
  readonly workingMs: number | null;
  /** Half of the cases took no longer, ms. */
  readonly p50Ms: number | null;
  /** Nine in ten took no longer, ms. */
  readonly p90Ms: number | null;
}

export const nothing: Tally = { cases: 0, hits: 0, workingMs: 0, durations: [] };

/** All the cases of several tallies. */
export function addUp(tallies: readonly Tally[]): Tally {
  return {
    cases: tallies.reduce((sum, { cases }) => sum + cases, 0),
    hits: tallies.reduce((sum, { hits }) => sum + hits, 0),
    workingMs: tallies.reduce((sum, { workingMs }) => sum + workingMs, 0),
    durations: tallies.flatMap(({ durations }) => durations),
  };
}

/** The figure of its cases. */
export function figureOf(name: FigureName, { cases, hits, workingMs, durations }: Tally): Figure {
  const { measure } = figures[name];
  const isShare = measure === 'share';
  const isTime = measure === 'duration' || measure === 'total';
  const sorted = measure === 'duration' ? durations.toSorted((a, b) => a - b) : [];
  return {
    cases,
    hits: isShare ? hits : null,
    share: isShare && cases > 0 ? hits / cases : null,
    workingMs: isTime ? workingMs : null,
    p50Ms: percentile(sorted, 0.5),
    p90Ms: percentile(sorted, 0.9),
  };
}

/** The nearest rank: the smallest value that so great a share of all values does not exceed. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}

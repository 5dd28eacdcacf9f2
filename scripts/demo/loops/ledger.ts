import type { Party } from '../../../domain/process/party';
import type { HoldingKind } from '../../../domain/process/process-view';
import { holderId } from './holders';

interface Held extends Party {
  readonly kind: HoldingKind;
  /** Working time. */
  readonly workingMs: number;
}

/** The holding ledger of an order, as the API gives it. */
export interface Ledger {
  readonly from: string;
  readonly to: string;
  readonly elapsedMs: number;
  readonly spans: readonly (Held & { readonly from: string; readonly to: string })[];
  readonly totals: readonly (Held & { readonly spans: number })[];
}

/** What does not add up in a ledger: nothing may. Every moment from its first to its last belongs to exactly one holder. */
export function ledgerGaps({ from, to, elapsedMs, spans, totals }: Ledger): readonly string[] {
  const sums: readonly (readonly [what: string, parts: readonly Held[]])[] = [
    ['spans', spans],
    ['totals', totals],
  ];
  const gaps = sums.flatMap(([what, parts]) => {
    const sum = parts.reduce((total, { workingMs }) => total + workingMs, 0);
    return sum === elapsedMs ? [] : [`ledger: the ${what} add up to ${sum} ms, not ${elapsedMs} ms`];
  });
  const ends = [from, ...spans.map((span) => span.to)];
  const breaks = [...spans.map((span) => span.from), to].flatMap((next, n) =>
    next === ends[n] ? [] : [`ledger: nobody held it, or two did, between ${ends[n]} and ${next}`],
  );
  return [...gaps, ...breaks];
}

/** By the clock, how long somebody held the order for one kind of reason. */
export function elapsedOf({ spans }: Ledger, holder: Held): number {
  return spans
    .filter((span) => span.kind === holder.kind && holderId(span) === holderId(holder))
    .reduce((total, { from, to }) => total + (Date.parse(to) - Date.parse(from)), 0);
}

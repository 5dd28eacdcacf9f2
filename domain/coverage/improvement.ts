import { type Measurement, type Quantity, type Technology, quantities, valueOf } from './measurement';

/** When a quantity is good enough: it has reached its target, or gained so much on what it was. dBm, dB, percent. */
export interface ImprovementRule {
  readonly target: number;
  readonly gain: number;
}

/** When work is good enough (COV-4): data, published with versions like the limits. */
export type ImprovementTable = Readonly<Record<Technology, Readonly<Record<Quantity, ImprovementRule>>>>;

/** One version of the rules; a request keeps the one it was started by. */
export interface ImprovementRules {
  readonly version: number;
  readonly content: ImprovementTable;
}

const callSuccess: ImprovementRule = { target: 98, gain: 10 };

/** The rules as they came with the house, all *(assumed)*: the documents name the quantities but no values. */
export const improvement: ImprovementTable = {
  '2g': { level: { target: -85, gain: 10 }, sinr: { target: 9, gain: 3 }, 'call-success': callSuccess },
  '4g': { level: { target: -105, gain: 10 }, sinr: { target: 3, gain: 5 }, 'call-success': callSuccess },
  '5g': { level: { target: -102, gain: 10 }, sinr: { target: 3, gain: 5 }, 'call-success': callSuccess },
};

/** What became of one quantity. */
export interface Comparison {
  readonly quantity: Quantity;
  readonly before: number;
  readonly after: number;
  readonly verdict: 'reached' | 'gained' | 'short';
}

/**
 * Compares what was measured before and after the work, quantity by quantity; one that was not measured both times says
 * nothing. The work was good when none is `short`.
 */
export function compare(
  before: Measurement,
  after: Measurement,
  { content }: ImprovementRules,
): readonly Comparison[] {
  return quantities.flatMap((quantity): Comparison[] => {
    const rule = content[after.technology][quantity];
    const was = valueOf(before, quantity);
    const is = valueOf(after, quantity);
    if (was === null || is === null) return [];
    const gained = gainOf(was, is) >= rule.gain ? 'gained' : 'short';
    return [{ quantity, before: was, after: is, verdict: is >= rule.target ? 'reached' : gained }];
  });
}

/** In decimals, as it was measured: −129.7 to −119.7 is ten, which binary fractions miss by a little. */
function gainOf(was: number, is: number): number {
  return Math.round((is - was) * 1e6) / 1e6;
}

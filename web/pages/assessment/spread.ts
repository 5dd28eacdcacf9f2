import type { FigureName } from '../../../domain/assessment/figure';
import { figures } from '../../../domain/assessment/figure';

/** Values from `from` (included) up to `to` (not included, but for the last band). */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly subjects: readonly string[];
}

/** Where shares differ in what they mean: below 80 % is bad, 100 % is as it should be. */
const shareBounds = [0, 50, 80, 90, 95, 100] as const;
const bandsOfNumbers = 6;

/** How the values of a figure are spread over its subjects: how many have about as much. Empty bands stay: they are part of the picture. */
export function spreadOf(
  figure: FigureName,
  values: readonly { readonly subject: string; readonly value: number }[],
): readonly Band[] {
  if (values.length === 0) return [];
  const bounds = boundsOf(figure, Math.max(...values.map(({ value }) => value)));
  const bands = bounds.slice(0, -1).map((from, n) => ({ from, to: bounds[n + 1] ?? from }));
  const whole = figures[figure].measure === 'share' ? [...bands, { from: 100, to: 100 }] : bands;
  return whole.map(({ from, to }, n) => {
    const isLast = n === whole.length - 1;
    const within = values.filter(({ value }) => value >= from && (value < to || (isLast && value <= to)));
    return { from, to, subjects: within.map(({ subject }) => subject) };
  });
}

function boundsOf(figure: FigureName, most: number): readonly number[] {
  const { measure } = figures[figure];
  if (measure === 'share') return shareBounds;
  const step = niceStep(most / bandsOfNumbers, measure === 'count');
  const count = Math.floor(most / step) + 1;
  return Array.from({ length: count + 1 }, (_, n) => Math.round(n * step * 100) / 100);
}

function niceStep(raw: number, isWhole: boolean): number {
  if (raw <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? 10 * power;
  return isWhole ? Math.max(1, step) : step;
}

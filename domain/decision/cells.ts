import type { Facts, InputDefinition, InputDefinitions, Rule } from './decision-table';

/** A stretch of one input's values that every rule treats alike: one of them, and all of them in words. */
interface Stretch {
  readonly value: number | string;
  readonly words: string;
}

/** Cases that every rule treats alike: one of them, and all of them in words. */
export interface Cell {
  readonly facts: Facts;
  readonly words: string;
}

/** How many cells there would be: known before any is made. */
export function cellCount(inputs: InputDefinitions, rules: readonly Rule[]): number {
  return stretchesByInput(inputs, rules).reduce((count, [, stretches]) => count * stretches.length, 1);
}

/**
 * Every possible case, as cells: between two neighbouring bounds of its rules a table cannot tell two numbers apart, so one case of
 * each cell speaks for all of it.
 */
export function cellsOf(inputs: InputDefinitions, rules: readonly Rule[]): readonly Cell[] {
  let cells: readonly Cell[] = [{ facts: {}, words: '' }];
  for (const [input, stretches] of stretchesByInput(inputs, rules)) {
    cells = cells.flatMap(({ facts, words }) =>
      stretches.map((stretch) => ({
        facts: { ...facts, [input]: stretch.value },
        words: `${words}${words === '' ? '' : ', '}${input} ${stretch.words}`,
      })),
    );
  }
  return cells;
}

function stretchesByInput(inputs: InputDefinitions, rules: readonly Rule[]): [string, readonly Stretch[]][] {
  return Object.entries(inputs).map(([name, input]) => [name, stretchesOf(name, input, rules)]);
}

function stretchesOf(name: string, input: InputDefinition, rules: readonly Rule[]): readonly Stretch[] {
  if (input.kind === 'choice') return input.options.map((option) => ({ value: option, words: option }));
  const bounds = boundsOf(name, input, rules);
  const stretches: Stretch[] = [];
  let below: number | null = null;
  for (const bound of bounds) {
    stretches.push({ value: bound, words: `${below === null ? `${input.from}` : `> ${below}`} … ${bound}` });
    below = bound;
  }
  if (input.to === null)
    stretches.push({ value: (below ?? input.from) + 1, words: `> ${below ?? input.from}` });
  return stretches;
}

/** The bounds the rules draw within what the input can be, ascending, its own upper bound the last. */
function boundsOf(
  name: string,
  { from, to }: Extract<InputDefinition, { kind: 'number' }>,
  rules: readonly Rule[],
): readonly number[] {
  const drawn = rules.flatMap(({ when }) => {
    const condition = when[name];
    return condition === undefined || 'oneOf' in condition ? [] : [condition.above, condition.upTo];
  });
  const within = drawn.filter(
    (bound): bound is number => bound !== null && bound >= from && (to === null || bound < to),
  );
  return [...new Set([...within, ...(to === null ? [] : [to])])].sort((a, b) => a - b);
}

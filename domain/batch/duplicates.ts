import type { OrderInput } from '../order/input';
import type { FileProblem } from './file-problem';

interface Row {
  readonly row: number;
  readonly input: OrderInput;
}

/** What a column says twice: the later row is wrong and names the earlier one. */
function repeats(
  rows: readonly Row[],
  column: string,
  keyOf: (input: OrderInput) => string | null,
  words: (row: number) => string,
): FileProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, input }) => {
    const key = keyOf(input);
    if (key === null) return [];
    const earlier = seen.get(key);
    if (earlier !== undefined) return [{ row, column, reason: words(earlier) }];
    seen.set(key, row);
    return [];
  });
}

/** A service is known by where it is: products without addresses may be ordered as often as one likes. */
function serviceOf({ productCode, bandwidthKbps, ends }: OrderInput): string | null {
  if (ends.length === 0) return null;
  return [productCode, bandwidthKbps ?? '', ...ends.map(({ addressId }) => addressId).sort()].join('\n');
}

/** Rows of a file that say what another one said before: the same order number, or the same service at the same addresses. */
export function duplicates(rows: readonly Row[]): readonly FileProblem[] {
  return [
    ...repeats(
      rows,
      'orderNo',
      ({ orderNo }) => orderNo ?? null,
      (row) => `与第 ${row} 行订单号相同 / the order number of row ${row}`,
    ),
    ...repeats(rows, 'addressA', serviceOf, (row) => `与第 ${row} 行重复 / the same service as row ${row}`),
  ];
}

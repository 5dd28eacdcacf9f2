import { type ColumnName, columnNames, columns } from './columns';
import type { FileProblem } from './file-problem';

/** Which column stands where; null for places that are not read. */
export interface Header {
  readonly places: readonly (ColumnName | null)[];
  readonly problems: readonly FileProblem[];
}

function named(title: string): ColumnName | null {
  const plain = title.trim().toLowerCase();
  return (
    columnNames.find((name) =>
      [name, columns[name].label.zh, columns[name].label.en].some((word) => word.toLowerCase() === plain),
    ) ?? null
  );
}

/** Reads the header row: every column it does not know, has twice or misses is a problem. Columns without a title and text are let be. */
export function readHeader(titles: readonly string[]): Header {
  const places = titles.map(named);
  const problem = (column: string, reason: string): FileProblem => ({ row: 1, column, reason });
  const unknown = titles
    .filter((title, n) => title.trim() !== '' && places[n] === null)
    .map((title) => problem(title.trim().slice(0, 64), '未知的列 / is not a known column'));
  const repeated = columnNames
    .filter((name) => places.filter((place) => place === name).length > 1)
    .map((name) => problem(name, '列重复 / this column is there twice'));
  const missing = columnNames
    .filter((name) => columns[name].required && !places.includes(name))
    .map((name) => problem(name, `缺少列“${columns[name].label.zh}” / this column is missing`));
  return { places, problems: [...unknown, ...repeated, ...missing] };
}

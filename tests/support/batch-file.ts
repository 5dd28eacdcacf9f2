import type { ColumnName } from '../../domain/batch/columns';

export type Row = Partial<Record<ColumnName, string>>;

/** A row for a group SMS gateway of C-1005; say what is different. */
export function buildRow(different: Row): Row {
  return { customerNo: 'C-1005', productCode: 'group-sms-gateway', ...different };
}

/** As many good rows as asked for, told apart by their notes. */
export function goodRows(count: number): Row[] {
  return Array.from({ length: count }, (_, n) => buildRow({ note: `网关 ${n + 1}` }));
}

/** Rows as CSV, with the columns named. */
export function csvOf(columns: readonly ColumnName[], rows: readonly Row[]): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n');
}

export const usualColumns = ['customerNo', 'productCode', 'note'] as const satisfies readonly ColumnName[];

import { parse } from 'csv-parse/sync';
import type { Table } from '../../domain/batch/file-problem';
import { BusinessError } from '../../domain/errors';
import { decodeText } from './decode-text';

/** Longer cells are no business of ours; a quote that is never closed makes one. */
const maxRecordBytes = 100_000;

/**
 * Reads a CSV file: comma, semicolon or tab, quoted where needed (RFC 4180).
 * @throws BusinessError `unreadable-file`
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  const firstLine = /^\uFEFF?[^\r\n]*/.exec(text)?.[0] ?? '';
  const options = {
    bom: true,
    delimiter: delimiterOf(firstLine),
    relax_column_count: true,
    max_record_size: maxRecordBytes,
  };
  try {
    const records: string[][] = parse(text, options);
    const [header = [], ...rows] = records;
    return {
      header,
      rows: rows
        .map((cells, n) => ({ row: n + 2, cells }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    };
  } catch (error) {
    throw new BusinessError('unreadable-file', `The CSV cannot be read: ${String(error)}`, [
      {
        field: 'file',
        reason: 'CSV 格式有误(引号未成对等) / not well-formed CSV: quotes that do not match, perhaps',
      },
    ]);
  }
}

function delimiterOf(line: string): string {
  return [',', ';', '\t'].reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );
}

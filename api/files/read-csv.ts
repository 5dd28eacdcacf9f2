import { type Options, parse } from 'csv-parse/sync';
import type { Table } from '../../domain/batch/file-problem';
import { BusinessError } from '../../domain/errors';
import { decodeText } from './decode-text';

/** Longer cells are no business of ours; a quote that is never closed makes one. */
const maxRecordBytes = 100_000;

/** Far more than a batch may have, to tell how many there are; lines without text would fill our memory. */
const mostLines = 100_000;

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
    to: mostLines + 1,
  };
  const [header = [], ...rows] = recordsOf(text, options);
  if (rows.length >= mostLines)
    throw unreadable(`It has ${mostLines} lines or more.`, `行数过多 / has ${mostLines} lines or more`);
  return {
    header,
    rows: rows
      .map((cells, n) => ({ row: n + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

function recordsOf(text: string, options: Options): string[][] {
  try {
    return parse(text, options);
  } catch (error) {
    throw unreadable(
      `The CSV cannot be read: ${String(error)}`,
      'CSV 格式有误（引号未成对等） / not well-formed CSV: quotes that do not match, perhaps',
    );
  }
}

function unreadable(detail: string, reason: string): BusinessError {
  return new BusinessError('unreadable-file', detail, [{ field: 'file', reason }]);
}

function delimiterOf(line: string): string {
  return [',', ';', '\t'].reduce((best, next) =>
    line.split(next).length > line.split(best).length ? next : best,
  );
}

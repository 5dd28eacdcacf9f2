import { type CellValue, readSheet } from 'read-excel-file/node';
import type { Table } from '../../domain/batch/file-problem';
import { BusinessError } from '../../domain/errors';
import { unpackedSize } from './unpacked-size';

/** 10,000 rows are a tenth of this. */
const maxUnpackedBytes = 50_000_000;

function unreadable(detail: string, reason: string): BusinessError {
  return new BusinessError('unreadable-file', detail, [{ field: 'file', reason }]);
}

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/**
 * Reads the first sheet of an XLSX file; dates as 2026-12-01.
 * @throws BusinessError `unreadable-file`
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const size = unpackedSize(bytes);
  if (size === null) throw unreadable('This is no XLSX file.', '不是 XLSX 文件 / not an XLSX file');
  if (size > maxUnpackedBytes)
    throw unreadable(`Unpacked it is ${size} bytes.`, '解压后过大 / too large when unpacked');
  const sheet = await readSheet(bytes).catch((error: unknown) => {
    throw unreadable(
      `The sheet cannot be read: ${String(error)}`,
      '工作表无法读取 / the sheet cannot be read',
    );
  });
  const [header = [], ...rows] = sheet.map((row) => row.map(textOf));
  return {
    header,
    rows: rows
      .map((cells, n) => ({ row: n + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

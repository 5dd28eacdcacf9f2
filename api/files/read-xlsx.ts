import { type CellValue, readSheet } from 'read-excel-file/node';
import type { Table } from '../../domain/batch/file-problem';
import { BusinessError } from '../../domain/errors';
import { sheetExtent } from './sheet-extent';
import { type ZipEntry, zipEntries } from './zip-entries';

/** 10,000 rows are a tenth of this. */
const maxUnpackedBytes = 50_000_000;

/** 10,000 rows of a hundred columns. */
const maxCells = 1_000_000;

function unreadable(detail: string, reason: string): BusinessError {
  return new BusinessError('unreadable-file', detail, [{ field: 'file', reason }]);
}

function refuseWhatIsTooLarge(bytes: Buffer): void {
  const entries = zipEntries(bytes);
  if (entries === null) throw unreadable('This is no XLSX file.', '不是 XLSX 文件 / not an XLSX file');
  const size = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (size > maxUnpackedBytes)
    throw unreadable(`Unpacked it is ${size} bytes.`, '解压后过大 / too large when unpacked');
  const cells = Math.max(...entries.map((entry) => extentOf(bytes, entry)));
  if (cells > maxCells)
    throw unreadable(
      `A sheet spans ${cells} cells.`,
      '工作表范围过大，请删除远处的单元格 / a sheet spans too many cells: delete what stands far away',
    );
}

function extentOf(bytes: Buffer, entry: ZipEntry): number {
  try {
    return sheetExtent(bytes, entry, maxUnpackedBytes) ?? 0;
  } catch (error) {
    throw unreadable(
      `${entry.name} cannot be unpacked: ${String(error)}`,
      '工作表无法读取 / the sheet cannot be read',
    );
  }
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
  refuseWhatIsTooLarge(bytes);
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

import { csvType, readTable, xlsxType } from '../../../api/files/read-table';
import type { Table } from '../../../domain/batch/file-problem';
import type { Desk } from './desk';
import { operations } from './people';

/** The figures of a level leave the house as CSV and as a spreadsheet, and say the same. Answers how many rows. */
export async function exportFigures(desk: Desk, period: string): Promise<number> {
  const read = async (extension: string, mediaType: string): Promise<Table> => {
    const path = `/api/v1/assessment/station-managers/export.${extension}?${period}`;
    const bytes = Buffer.from(await desk.api.download(operations, path));
    return await readTable({ mediaType, bytes });
  };
  const [csv, xlsx] = await Promise.all([read('csv', csvType), read('xlsx', xlsxType)]);
  desk.shows(
    csv.rows.length > 1 && JSON.stringify(csv) === JSON.stringify(xlsx),
    `导出 CSV 与 XLSX:${csv.rows.length} 行 × ${csv.header.length} 列，内容一致`,
    'exported as CSV and XLSX, the same in both',
  );
  return csv.rows.length;
}

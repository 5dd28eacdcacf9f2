import type { Table } from '../../domain/batch/file-problem';
import type { SentFile } from '../route';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Reads a CSV or XLSX file as rows of text.
 * @throws BusinessError `unreadable-file`
 */
export async function readTable({ mediaType, bytes }: SentFile): Promise<Table> {
  return mediaType === xlsxType ? await readXlsx(bytes) : readCsv(bytes);
}

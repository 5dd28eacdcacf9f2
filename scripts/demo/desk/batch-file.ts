import { randomUUID } from 'node:crypto';
import { product } from './enter-customers';

/** So many items make a batch (ENT-5). */
export const items = 30;

const header = '订单号,客户编号,产品编码,带宽,客户要求日期,备注';

/** A row by its columns, in the order of the header. */
type Cells = readonly [string, string, string, string, string, string];

/** A file as the sales desk has it from the customer, and what is wrong with it. */
export interface BatchFile {
  readonly csv: string;
  /** `row column` of each mistake. */
  readonly mistakes: readonly string[];
}

/** A file without a mistake; no two are the same. */
export function goodFile(customerNo: string): BatchFile {
  return { csv: csvOf(goodRows(customerNo)), mistakes: [] };
}

/** The same with a mistake of each kind. */
export function badFile(customerNo: string): BatchFile {
  const rows = goodRows(customerNo);
  const mistakes: readonly (readonly [row: number, column: string, cells: Cells])[] = [
    [5, 'customerNo', ['', 'C-0000', product, '', '', '客户写错']],
    [9, 'bandwidthKbps', ['', customerNo, product, '快', '', '带宽不是数字']],
    [14, 'requestedDate', ['', customerNo, product, '', '2020-02-02', '日期已过']],
    [20, 'productCode', ['', customerNo, 'sms-gateway', '', '', '产品写错']],
  ];
  for (const [row, , cells] of mistakes) rows[row - 2] = cells;
  return { csv: csvOf(rows), mistakes: mistakes.map(([row, column]) => `${row} ${column}`) };
}

function goodRows(customerNo: string): Cells[] {
  const mark = randomUUID().slice(0, 8);
  return Array.from({ length: items }, (_, n) => ['', customerNo, product, '', '', `${mark} 网点 ${n + 1}`]);
}

function csvOf(rows: readonly Cells[]): string {
  return [header, ...rows.map((cells) => cells.join(','))].join('\n');
}

import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entries';

const headerBytes = 30;
const deflated = 8;
const letters = 26;

/** Rows and cells that say where they are. */
const place = /<(?:\w+:)?(?:row|c)\s(?:[^>]*?\s)?r=["']([A-Z]{0,3})(\d{1,9})["']/gi;

function columnNumber(name: string): number {
  return Array.from(name.toUpperCase()).reduce(
    (sum, letter) => sum * letters + (letter.codePointAt(0) ?? 0) - 64,
    0,
  );
}

/**
 * How many cells a sheet of a workbook spans from its corner to the last place it names: one cell far away is enough to make it huge when it is
 * read. Null for what is no sheet.
 * @throws Error when it cannot be unpacked, or is larger than `maxBytes`
 */
export function sheetExtent(workbook: Buffer, entry: ZipEntry, maxBytes: number): number | null {
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) return null;
  const { at, packedBytes, method } = entry;
  const start = at + headerBytes + workbook.readUInt16LE(at + 26) + workbook.readUInt16LE(at + 28);
  const packed = workbook.subarray(start, start + packedBytes);
  const xml = (
    method === deflated ? inflateRawSync(packed, { maxOutputLength: maxBytes }) : packed
  ).toString();
  let [rows, columns] = [1, 1];
  for (const [, column = '', row = ''] of xml.matchAll(place)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(column));
  }
  return rows * columns;
}

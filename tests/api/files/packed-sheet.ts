import { deflateRawSync } from 'node:zlib';

const name = Buffer.from('xl/worksheets/sheet1.xml');

/** How a zip file may lie about what is in it. */
export type Lie =
  /** Its directory says it is this large. */
  | { readonly says: number }
  /** Its directory says the sheet is not packed. */
  | 'method'
  /** Before the sheet lies another that the directory does not list. */
  | 'hidden';

/** A zip file with one sheet in it that has text in two cells: the first and one more. */
export function packedSheet(cell: string, lie: Lie | null): Buffer {
  const row = /\d+/.exec(cell)?.[0] ?? '1';
  const xml = Buffer.from(
    `<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="${row}"><c t="n" r="${cell}"/></row></sheetData></worksheet>`,
  );
  const packed = deflateRawSync(xml);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(name.length, 26);
  const file = Buffer.concat([header, name, packed]);
  const hidden = lie === 'hidden' ? file : Buffer.alloc(0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(lie === 'method' ? 0 : 8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(typeof lie === 'object' && lie !== null ? lie.says : xml.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(hidden.length, 42);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(hidden.length + file.length, 16);
  return Buffer.concat([hidden, file, entry, name, end]);
}

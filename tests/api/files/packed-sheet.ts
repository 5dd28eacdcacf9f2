import { deflateRawSync } from 'node:zlib';

const name = Buffer.from('xl/worksheets/sheet1.xml');

/** A zip file with one sheet in it that has text in two cells: the first and one more; `says`: how large its directory says it is. */
export function packedSheet(cell: string, says: number | null): Buffer {
  const row = /\d+/.exec(cell)?.[0] ?? '1';
  const xml = Buffer.from(
    `<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="${row}"><c t="n" r="${cell}"/></row></sheetData></worksheet>`,
  );
  const packed = deflateRawSync(xml);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(says ?? xml.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(header.length + name.length + packed.length, 16);
  return Buffer.concat([header, name, packed, entry, name, end]);
}

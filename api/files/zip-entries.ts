const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

/** A file of a zip file, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packedBytes: number;
  /** What the directory says; the file may be packed otherwise. */
  readonly bytes: number;
  /** Where its own header begins. */
  readonly at: number;
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  return null;
}

/** The files of a zip file; null for what is no zip file. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameBytes = name ?? 0;
    entries.push({
      name: bytes.toString('utf8', at + entryBytes, at + entryBytes + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += entryBytes + nameBytes + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

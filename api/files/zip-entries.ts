const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const fileHeader = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const headerBytes = 30;
/** What may follow a packed file: a signature, a checksum, two sizes of eight bytes. */
const longestDescriptor = 24;
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

/** Whether something of no more than a descriptor's length lies between two places; a file that nobody listed would not fit there. */
function isNoGap(from: number, to: number): boolean {
  return to >= from && to - from <= longestDescriptor;
}

/**
 * Whether the files lie one behind the other as the directory lists them, each under the name and method it says: who reads a zip file by the
 * files' own headers, not by the directory, finds the same.
 */
function lieAsListed(bytes: Buffer, entries: readonly ZipEntry[], directoryAt: number): boolean {
  let end = 0;
  for (const { name, method, packedBytes, at } of entries.toSorted((a, b) => a.at - b.at)) {
    if (!isNoGap(end, at) || at + headerBytes > bytes.length) return false;
    const nameBytes = bytes.readUInt16LE(at + 26);
    const isListed =
      bytes.readUInt32LE(at) === fileHeader &&
      bytes.readUInt16LE(at + 8) === method &&
      bytes.toString('utf8', at + headerBytes, at + headerBytes + nameBytes) === name;
    if (!isListed) return false;
    end = at + headerBytes + nameBytes + bytes.readUInt16LE(at + 28) + packedBytes;
  }
  return isNoGap(end, directoryAt);
}

/** The files of a zip file; null for what is none, or whose directory does not tell what lies in it. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  const directoryAt = bytes.readUInt32LE(end + 16);
  let at = directoryAt;
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
  return lieAsListed(bytes, entries, directoryAt) ? entries : null;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - endBytes - longestComment);
  for (let at = bytes.length - endBytes; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  return null;
}

/**
 * How many bytes a zip file says it will be unpacked, so that one that would fill our memory is not unpacked at all. Null for what is no zip file.
 */
export function unpackedSize(bytes: Buffer): number | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let n = 0; n < entries; n += 1) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null;
    size += bytes.readUInt32LE(at + 24);
    const variable = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    at += entryBytes + variable.reduce((sum, length) => sum + length, 0);
  }
  return size;
}

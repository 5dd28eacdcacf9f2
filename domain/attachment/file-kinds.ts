/** What may be attached. None of it runs in a browser by being opened. */
interface FileKind {
  readonly extension: string;
  /** How such a file begins; null where its beginning says nothing. */
  readonly beginning: readonly number[] | null;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const office = 'application/vnd.openxmlformats-officedocument';

/** By media type. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  'application/pdf': { extension: '.pdf', beginning: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'image/png': { extension: '.png', beginning: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'image/jpeg': { extension: '.jpg', beginning: [0xff, 0xd8, 0xff] },
  [`${office}.wordprocessingml.document`]: { extension: '.docx', beginning: zip },
  [`${office}.spreadsheetml.sheet`]: { extension: '.xlsx', beginning: zip },
  [`${office}.presentationml.presentation`]: { extension: '.pptx', beginning: zip },
  'text/plain': { extension: '.txt', beginning: null },
  'text/csv': { extension: '.csv', beginning: null },
};

/** How many bytes tell whether a file is what it is said to be. */
export const tellingBytes = 8;

/** Whether the first bytes are those of the type; text only must not begin with zero bytes. */
export function looksLike(mediaType: string, first: Uint8Array): boolean {
  const kind = fileKinds[mediaType];
  if (kind === undefined) return false;
  if (kind.beginning === null) return !first.includes(0);
  return kind.beginning.every((byte, n) => first[n] === byte);
}

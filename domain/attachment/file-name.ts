import { fileKinds } from './file-kinds';

const longestName = 120;

/** Characters that steer a terminal or a text's direction, are part of a path, or mean something to a shell or a header. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|;%`$]/gu;

/**
 * A name one can save a file under: no path, no control characters, not hidden, not too long, with the extension of its type. Chinese
 * and blanks stay.
 */
export function safeFileName(given: string, mediaType: string): string {
  const extension = fileKinds[mediaType]?.extension ?? '';
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const bare = last.toLowerCase().endsWith(extension) ? last.slice(0, last.length - extension.length) : last;
  const clean = bare.replaceAll(unsafe, '').replaceAll(/\s+/gu, ' ').trim().replace(/^\.+/u, '');
  const name = Array.from(clean).slice(0, longestName).join('');
  return `${name === '' ? 'file' : name}${extension}`;
}

/** The header under which a browser saves the file and never shows it (RFC 6266): plain letters, and the very name beside them. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

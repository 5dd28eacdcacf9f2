import { BusinessError } from '../../domain/errors';

/** Characters no spreadsheet writes: a byte of zero is UTF-16 or no text at all. */
const zero = 0;

function decodeAs(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file in UTF-8 (with or without BOM) or GB18030 (GBK, GB2312), as spreadsheets here write it.
 * @throws BusinessError `unreadable-file` for any other encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const text = bytes.includes(zero) ? null : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  // Characters for private use are what GB18030 makes of bytes that are none of its own.
  if (text !== null && !/[\uE000-\uF8FF\uFFFD]/.test(text)) return text;
  throw new BusinessError('unreadable-file', 'The text is neither UTF-8 nor GB18030.', [
    { field: 'file', reason: '编码须为 UTF-8 或 GB18030 / save it as UTF-8 or GB18030' },
  ]);
}

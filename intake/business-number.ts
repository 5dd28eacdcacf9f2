import { createHash, randomBytes } from 'node:crypto';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function spelled(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * A number for something new, `prefix-…`: always the same one for the same request key, so that a request repeated after a crash finds
 * what it began. Without a key: a new one.
 */
export function businessNumber(prefix: string, requestKey: string | null): string {
  const bytes =
    requestKey === null
      ? randomBytes(10)
      : createHash('sha256').update(`${prefix}\n${requestKey}`).digest().subarray(0, 10);
  return `${prefix}-${spelled(bytes)}`;
}

import { createHash, randomBytes } from 'node:crypto';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function spelled(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** A fingerprint of a person's Idempotency-Key; null without one. Two people may use the same key for different things. */
export function requestKeyOf(personId: string, idempotencyKey: string | null): string | null {
  return idempotencyKey === null
    ? null
    : createHash('sha256').update(`${personId}\n${idempotencyKey}`).digest('base64url');
}

/** An order number: always the same one for the same request key, so that a request repeated after a crash finds its own order. */
export function newOrderNo(requestKey: string | null): string {
  const bytes =
    requestKey === null
      ? randomBytes(10)
      : createHash('sha256').update(`orderNo\n${requestKey}`).digest().subarray(0, 10);
  return `SO-${spelled(bytes)}`;
}

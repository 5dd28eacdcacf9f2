import { createHash, randomBytes } from 'node:crypto';
import { digest } from './digest';
import type { OnceRequest } from './idempotency';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function spelled(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * What a request with an Idempotency-Key is known by to the processes: the same only for the same person, route, key and content.
 * Under one key two different requests are two requests, also when the first one's answer is no longer kept.
 */
export function requestKeyOf({ personId, route, idempotencyKey, content }: OnceRequest): string {
  return digest([personId, route, idempotencyKey, content]);
}

function numberFor(what: string, requestKey: string | null): string {
  const bytes =
    requestKey === null
      ? randomBytes(10)
      : createHash('sha256').update(`${what}\n${requestKey}`).digest().subarray(0, 10);
  return spelled(bytes);
}

/** An order number: always the same one for the same request key, so that a request repeated after a crash finds its own order. */
export function newOrderNo(requestKey: string | null): string {
  return `SO-${numberFor('orderNo', requestKey)}`;
}

/** The number of a change of account manager, by the same rule. */
export function newChangeNo(requestKey: string | null): string {
  return `MC-${numberFor('changeNo', requestKey)}`;
}

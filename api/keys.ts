import { digest } from './digest';
import type { OnceRequest } from './idempotency';

/**
 * What a request with an Idempotency-Key is known by to the processes: the same only for the same person, route, key and content.
 * Under one key two different requests are two requests, also when the first one's answer is no longer kept.
 */
export function requestKeyOf({ personId, route, idempotencyKey, content }: OnceRequest): string {
  return digest([personId, route, idempotencyKey, content]);
}

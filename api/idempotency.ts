import { BusinessError } from '../domain/errors';
import { digest } from './digest';
import { HttpProblem } from './http-problem';
import type { Answer } from './http/send';

/** What a store knows about a key when a request arrives with it. */
export type IdempotencyState =
  | { readonly state: 'new' }
  | { readonly state: 'running' }
  | { readonly state: 'mismatch' }
  | { readonly state: 'replay'; readonly answer: Answer };

/** A 'running' record older than this many milliseconds belongs to a process that died: the next request takes it over. */
export const takeOverAfterMs = 30_000;

/**
 * Remembers first answers by key. Exactly one of several concurrent `begin` with one key gets `new`.
 * Handlers are idempotent by business key themselves, so taking over a dead request is safe.
 */
export interface IdempotencyStore {
  /** `fingerprint` tells requests apart: the same key with another one is a `mismatch`, running or finished. */
  begin(key: string, fingerprint: string): Promise<IdempotencyState>;
  /** Keeps the answer for replay. Without effect when the key has an answer already. */
  finish(key: string, answer: Answer): Promise<void>;
  /** Forgets a key that is running; the next request with it is `new`. Never forgets an answer. */
  abandon(key: string): Promise<void>;
}

/** One request with an Idempotency-Key. */
export interface OnceRequest {
  readonly personId: string;
  /** Method and path pattern. */
  readonly route: string;
  readonly idempotencyKey: string;
  /** All that makes the request what it is (path, query, body), as parsed. */
  readonly content: unknown;
}

/**
 * Answers a request once: later ones of the same person, route and key get the first answer, marked `Idempotency-Replayed`.
 * Answers that may differ next time (5xx, and 4xx that aren't the business's word) are not kept.
 * @throws BusinessError `idempotency-key-reused` (another request under this key), `conflict` (the first is still running)
 */
export async function answerOnce(
  store: IdempotencyStore,
  request: OnceRequest,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const key = digest([request.personId, request.route, request.idempotencyKey]);
  const found = await store.begin(key, digest(request.content));
  switch (found.state) {
    case 'replay':
      return { ...found.answer, headers: { ...found.answer.headers, 'Idempotency-Replayed': 'true' } };
    case 'mismatch':
      throw new BusinessError('idempotency-key-reused', 'Use a new key for a new request.');
    case 'running':
      throw new HttpProblem('conflict', 'The first request with this key is still running.', {
        'Retry-After': '1',
      });
    case 'new': {
      const answer = await run().catch(async (error: unknown) => {
        await store.abandon(key);
        throw error;
      });
      await (isFinal(answer.status) ? store.finish(key, answer) : store.abandon(key));
      return answer;
    }
    default:
      return found satisfies never;
  }
}

function isFinal(status: number): boolean {
  return status < 300 || status === 409 || status === 422;
}

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/**
 * The Idempotency-Key of a request, null without one.
 * @throws BusinessError `invalid-request` unless it is 1 to 255 visible ASCII characters
 */
export function readIdempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (visibleAscii.test(header)) return header;
  throw new BusinessError('invalid-request', 'The Idempotency-Key cannot be used.', [
    { field: 'header.idempotency-key', reason: 'has to be 1 to 255 visible ASCII characters' },
  ]);
}

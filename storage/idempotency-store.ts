import { MongoServerError } from 'mongodb';
import type { KeptAnswer } from './documents';
import type { Sealer } from './sealer';
import type { Store } from './store';

const duplicateKey = 11_000;

/** What is known of a key when a request arrives with it. */
type KeyState =
  | { readonly state: 'new' | 'running' | 'mismatch' }
  | { readonly state: 'replay'; readonly answer: KeptAnswer };

/** The API's `IdempotencyStore` (api/idempotency.ts), kept in MongoDB. */
export interface MongoIdempotencyStore {
  begin(key: string, fingerprint: string): Promise<KeyState>;
  finish(key: string, answer: KeptAnswer): Promise<void>;
  abandon(key: string): Promise<void>;
}

/** What was really sent: MongoDB would keep an undefined field as null and a Date as a Date, JSON does neither. */
function asSent({ status, headers, body }: KeptAnswer): KeptAnswer {
  return { status, headers, body: body === undefined ? null : JSON.parse(JSON.stringify(body)) };
}

/** An answer that gives a secret out does so in a field of that name: the one thing in it that is not kept as it was sent. */
function changingSecret(answer: KeptAnswer, change: (secret: string) => string): KeptAnswer {
  const { body } = answer;
  if (typeof body !== 'object' || body === null || !('secret' in body)) return answer;
  const { secret } = body;
  return typeof secret === 'string' ? { ...answer, body: { ...body, secret: change(secret) } } : answer;
}

/**
 * Idempotency-Keys in MongoDB: the unique id decides which of several concurrent requests is the first. `takeOverAfterMs`: how
 * long a request may run before it is taken for dead; `now`: the clock, in milliseconds since 1970. A TTL index forgets keys after
 * a week. `sealer`: keeps the secrets that answers give out.
 */
export function createIdempotencyStore(
  { answers }: Pick<Store, 'answers'>,
  sealer: Sealer,
  takeOverAfterMs: number,
  now: () => number,
): MongoIdempotencyStore {
  /** Whether this request is the one that runs: nobody had the key, or whoever had it died. */
  async function take(key: string, fingerprint: string, at: number): Promise<boolean> {
    try {
      const taken = await answers.updateOne(
        { _id: key, fingerprint, answer: null, startedAt: { $lt: new Date(at - takeOverAfterMs) } },
        { $set: { startedAt: new Date(at) } },
        { upsert: true },
      );
      return taken.upsertedCount + taken.modifiedCount === 1;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) return false;
      throw error;
    }
  }
  return {
    begin: async (key, fingerprint) => {
      if (await take(key, fingerprint, now())) return { state: 'new' };
      const found = await answers.findOne({ _id: key });
      // Abandoned between the two questions: the next attempt will be the first again.
      if (found === null) return { state: 'running' };
      if (found.fingerprint !== fingerprint) return { state: 'mismatch' };
      if (found.answer === null) return { state: 'running' };
      return { state: 'replay', answer: changingSecret(found.answer, (sealed) => sealer.open(sealed, key)) };
    },
    finish: async (key, answer) => {
      const kept = changingSecret(asSent(answer), (secret) => sealer.seal(secret, key));
      await answers.updateOne({ _id: key, answer: null }, { $set: { answer: kept } });
    },
    abandon: async (key) => {
      await answers.deleteOne({ _id: key, answer: null });
    },
  };
}

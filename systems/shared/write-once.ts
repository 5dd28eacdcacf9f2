import { createHash } from 'node:crypto';
import type { ClientSession, Collection, Db } from 'mongodb';
import { inTransaction } from './in-transaction';
import type { Answer } from './operation';
import { Refusal } from './refusal';

interface KeptAnswer {
  readonly _id: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: Date;
}

/** A write under an Idempotency-Key: the operation and everything the caller asked of it. */
export interface KeyedWrite {
  readonly key: string;
  readonly operation: string;
  readonly request: unknown;
}

const keepDays = 90;

/** Answers are kept long enough for any retry, not for ever. */
export async function indexKeptAnswers(db: Db): Promise<void> {
  await answersOf(db).createIndex({ at: 1 }, { expireAfterSeconds: keepDays * 86_400 });
}

/**
 * Has an effect once per key. The answer is kept in the transaction of its effect, so a repeat, at the same time or later, gets
 * the first answer. A refusal has no effect and is not kept: the same key may succeed once the cause is gone.
 * @throws Refusal `idempotency-key-reused` when the key came with another request before
 */
export async function writeOnce(
  db: Db,
  write: KeyedWrite,
  effect: (session: ClientSession, attempt: number) => Promise<Answer>,
): Promise<Answer> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([write.operation, write.request]))
    .digest('base64');
  return inTransaction(db, async (session, attempt) => {
    const kept = await answersOf(db).findOne({ _id: write.key }, { session });
    if (kept !== null) return replay(kept, fingerprint);
    const answer = await effect(session, attempt);
    await answersOf(db).insertOne({ _id: write.key, fingerprint, ...answer, at: new Date() }, { session });
    return answer;
  });
}

function replay(kept: KeptAnswer, fingerprint: string): Answer {
  if (kept.fingerprint !== fingerprint) {
    throw new Refusal(
      422,
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request',
      'Use a new key for a new request',
    );
  }
  return { status: kept.status, body: kept.body };
}

function answersOf(db: Db): Collection<KeptAnswer> {
  return db.collection<KeptAnswer>('answers');
}

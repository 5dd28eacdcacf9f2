import { randomUUID } from 'node:crypto';
import { chainHash } from './audit-chain';
import type { StoredRefusal } from './documents';
import type { Store } from './store';

/** A refused attempt as the API tells it. */
export interface Refusal {
  readonly personId: string | null;
  readonly route: string;
  readonly subject: string | null;
  readonly reason: string;
}

/** Keeps refused attempts (rule 5), each chained to the one before of the same API process; a failed write begins a new chain. */
export interface RefusalLog {
  add(refusal: Refusal): Promise<void>;
}

/** The part of a refusal its hash is made of, in one order. */
export function hashedRefusal({
  chain,
  seq,
  at,
  personId,
  route,
  subject,
  reason,
}: Omit<StoredRefusal, '_id' | 'hash' | 'previousHash'>): object {
  return { chain, seq, at, personId, route, subject, reason };
}

export function createRefusalLog({ refusals }: Pick<Store, 'refusals'>, now: () => Date): RefusalLog {
  let chain = randomUUID();
  let seq = 0;
  let previousHash: string | null = null;
  let last = Promise.resolve();

  async function write(refusal: Refusal): Promise<void> {
    const entry = { chain, seq: seq + 1, at: now().toISOString(), ...refusal };
    const hash = chainHash(previousHash, hashedRefusal(entry));
    try {
      await refusals.insertOne({ _id: `${chain}#${entry.seq}`, ...entry, hash, previousHash });
      seq = entry.seq;
      previousHash = hash;
    } catch (error) {
      beginChain();
      throw error;
    }
  }

  /** After a failure nobody knows whether the number is taken: going on with it could fail for ever. */
  function beginChain(): void {
    chain = randomUUID();
    seq = 0;
    previousHash = null;
  }

  return {
    add: (refusal) => {
      const written = last.then(() => write(refusal));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

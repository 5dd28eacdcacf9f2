import { randomUUID } from 'node:crypto';
import type { Collection, OptionalUnlessRequiredId } from 'mongodb';
import { chainHash } from './audit-chain';
import { inTurn } from './in-turn';

/** What every entry of a chained log has besides its content. `_id` is `<chain>#<seq>`. */
export interface ChainedEntry {
  readonly _id: string;
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  readonly previousHash: string | null;
}

/** An entry before it is chained. */
export type Unchained<E extends ChainedEntry> = Omit<E, '_id' | 'hash' | 'previousHash'>;

/** Only ever added to. */
export interface ChainedLog<E extends ChainedEntry> {
  add(content: Omit<E, keyof ChainedEntry>): Promise<void>;
}

/**
 * A log whose entries are each chained to the one before of the same process; a failed write begins a new chain. `hashed`: the part of
 * an entry its hash is made of, in one order.
 */
export function createChainedLog<E extends ChainedEntry>(
  collection: Collection<E>,
  hashed: (entry: Unchained<E>) => object,
  now: () => Date,
): ChainedLog<E> {
  let chain = randomUUID();
  let seq = 0;
  let previousHash: string | null = null;
  const turns = inTurn();

  async function write(content: Omit<E, keyof ChainedEntry>): Promise<void> {
    const entry = { chain, seq: seq + 1, at: now().toISOString(), ...content } as unknown as Unchained<E>;
    const hash = chainHash(previousHash, hashed(entry));
    const stored = { _id: `${chain}#${seq + 1}`, ...entry, hash, previousHash };
    try {
      await collection.insertOne(stored as unknown as OptionalUnlessRequiredId<E>);
      seq += 1;
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

  return { add: (content) => turns(() => write(content)) };
}

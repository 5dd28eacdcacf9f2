import { createHash } from 'node:crypto';
import type { Person } from '../../domain/people/person';

interface Entry {
  readonly person: Person;
  /** Seconds since 1970, as in the token. */
  readonly expiresAt: number;
}

/**
 * Remembers whose token was verified, until it expires, for at most `capacity` tokens (the least recently used goes first).
 * Kept by hash: no token lies in memory longer than its request.
 */
export class TokenCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly capacity: number) {}

  /** The person of a token verified before, null when unknown or expired at `now` (seconds since 1970). */
  get(token: string, now: number): Person | null {
    const key = hash(token);
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    this.entries.delete(key);
    if (entry.expiresAt <= now) return null;
    this.entries.set(key, entry);
    return entry.person;
  }

  set(token: string, person: Person, expiresAt: number): void {
    this.entries.set(hash(token), { person, expiresAt });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.capacity && oldest !== undefined) this.entries.delete(oldest);
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

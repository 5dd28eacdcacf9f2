import { createHash } from 'node:crypto';

/** Text as MongoDB keeps it: half a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD. */
function asKept(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value, 'utf8').toString('utf8') : value;
}

/**
 * The hash of an entry that continues `previous`. Changing, dropping or inserting an entry later breaks every hash after it, which
 * `npm run audit:verify` finds (rule 5).
 */
export function chainHash(previous: string | null, entry: object): string {
  return createHash('sha256')
    .update(previous ?? '')
    .update(JSON.stringify(entry, asKept))
    .digest('base64url');
}

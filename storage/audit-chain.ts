import { createHash } from 'node:crypto';

/**
 * The hash of an entry that continues `previous`. Changing, dropping or inserting an entry later breaks every hash after it, which
 * `npm run audit:verify` finds (rule 5).
 */
export function chainHash(previous: string | null, entry: object): string {
  return createHash('sha256')
    .update(previous ?? '')
    .update(JSON.stringify(entry))
    .digest('base64url');
}

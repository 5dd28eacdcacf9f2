import { createHash } from 'node:crypto';

/** A fingerprint of any JSON value (SHA-256, hex). The order of an object's fields means nothing and does not change it. */
export function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(asJson(value))), 'utf8')
    .digest('hex');
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

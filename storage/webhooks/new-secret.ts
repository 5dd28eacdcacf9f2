import { randomBytes } from 'node:crypto';

/** A new key to sign messages with, as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

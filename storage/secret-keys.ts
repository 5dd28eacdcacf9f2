import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config';

const keyBytes = 32;

/**
 * The keys that secrets in the records are sealed with (storage/sealer.ts): the configuration's, or else one that is made in the data directory
 * the first time, readable by us alone.
 */
export function secretKeysOf({ webhooks, dataDir }: SecretKeyConfig): readonly [string, ...string[]] {
  return webhooks.secretKeys ?? [keptIn(dataDir)];
}

/** What of the configuration says where the keys are. */
export interface SecretKeyConfig extends Pick<Config, 'dataDir'> {
  readonly webhooks: Pick<Config['webhooks'], 'secretKeys'>;
}

function keptIn(dataDir: string): string {
  const file = path.join(dataDir, 'webhook-secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

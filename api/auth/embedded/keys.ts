import { readFile, writeFile } from 'node:fs/promises';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';

/** The issuer's ES256 key: the private half to sign with, the public half to publish. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/**
 * The key kept in `file`, made and written (readable by us alone) the first time, so that tokens survive a restart; with null,
 * a key for this process only.
 */
export async function signingKey(file: string | null): Promise<SigningKey> {
  const kept = file === null ? null : await readKept(file);
  const privateJwk = kept ?? (await newKey());
  if (file !== null && kept === null) {
    await writeFile(file, JSON.stringify(privateJwk), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = await importJWK(privateJwk, 'ES256');
  if (privateKey instanceof Uint8Array) throw new Error('The signing key is not an EC key.');
  const { kty, crv, x, y } = privateJwk;
  if (kty !== 'EC' || crv === undefined || x === undefined || y === undefined) {
    throw new Error('The signing key is not an EC key.');
  }
  const kid = await calculateJwkThumbprint(privateJwk);
  return { kid, privateKey, publicJwk: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' } };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}

async function readKept(file: string): Promise<JWK | null> {
  try {
    const kept: JWK = JSON.parse(await readFile(file, 'utf8'));
    return kept;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return null;
    throw error;
  }
}

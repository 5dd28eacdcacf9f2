import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const mark = 'sealed';
const ivBytes = 12;
const tagBytes = 16;

/** Keeps texts in the records so that nobody reads them there who has no key. */
export interface Sealer {
  /** `about`: what the text belongs to; it is opened for that alone. */
  seal(text: string, about: string): string;
  /** @throws Error for what is in clear, was sealed with a key that is not ours or for something else, or has been changed */
  open(sealed: string, about: string): string;
  /** What is in clear, or was sealed with an earlier key, sealed with the present one. What nobody here can open stays as it is. */
  renewed(kept: string, about: string): string;
}

/** Tells keys apart without telling anything of them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/** `keys`: 32 bytes in base64 each; the first one seals, all of them open. */
export function createSealer(keys: readonly [string, ...string[]]): Sealer {
  const present = Buffer.from(keys[0], 'base64');
  const known = new Map(
    keys.map((text) => [nameOf(Buffer.from(text, 'base64')), Buffer.from(text, 'base64')]),
  );
  const keyOf = (kept: string): Buffer | null => known.get(kept.split(':')[1] ?? '') ?? null;
  const isSealed = (kept: string): boolean => kept.startsWith(`${mark}:`);

  const seal: Sealer['seal'] = (text, about) => {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, present, iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    return `${mark}:${nameOf(present)}:${parts.toString('base64')}`;
  };

  const open: Sealer['open'] = (sealed, about) => {
    if (!isSealed(sealed)) throw new Error(`What is kept for ${about} is not sealed: run the migrations.`);
    const key = keyOf(sealed);
    if (key === null)
      throw new Error(
        `What is kept for ${about} was sealed with a key that WEBHOOK_SECRET_KEY does not have.`,
      );
    const parts = Buffer.from(sealed.split(':')[2] ?? '', 'base64');
    const opener = createDecipheriv(algorithm, key, parts.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(about))
      .setAuthTag(parts.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([opener.update(parts.subarray(ivBytes + tagBytes)), opener.final()]).toString(
      'utf8',
    );
  };

  return {
    seal,
    open,
    renewed: (kept, about) => {
      if (!isSealed(kept)) return seal(kept, about);
      const key = keyOf(kept);
      return key === null || key.equals(present) ? kept : seal(open(kept, about), about);
    },
  };
}

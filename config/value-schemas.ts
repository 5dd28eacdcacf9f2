import { z } from 'zod';

/** Reads one value of the environment: text in, value out. */
export type ValueSchema<T> = z.ZodType<T, string>;

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): ValueSchema<number> {
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `expected a whole number from ${least} to ${most}`,
      abort: true,
    })
    .transform(Number);
}

/** A TCP port one can choose. */
export function port(): ValueSchema<number> {
  return wholeNumber(1, 65_535);
}

/** An address of the web. Trailing slashes are dropped, so that paths can be appended. */
export function webUrl(): ValueSchema<string> {
  return z
    .url({ protocol: /^https?$/, error: 'expected a URL such as https://example.org', abort: true })
    .transform((url) => url.replace(/\/+$/, ''));
}

/** Where MongoDB is. */
export function mongoUrl(): ValueSchema<string> {
  return z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'expected a URL such as mongodb://host:27017/?replicaSet=rs0');
}

/** Where Temporal is: host and port without a protocol. */
export function hostAndPort(): ValueSchema<string> {
  return z.string().regex(/^[^\s/:]+:\d{1,5}$/, 'expected host:port, such as temporal.example.org:7233');
}

/** A secret as the Standard Webhooks specification writes it. */
export function webhookSecret(): ValueSchema<string> {
  return z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/,
      'expected whsec_ followed by at least 24 random bytes in base64',
    );
}

/** Keys of 256 bits in base64, separated by commas: the present one, then those before it. */
export function encryptionKeys(): ValueSchema<readonly [string, ...string[]]> {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9+/]{43}=(\s*,\s*[A-Za-z0-9+/]{43}=)*$/,
      'expected 32 random bytes in base64, or several of them separated by commas',
    )
    .transform((text) => text.split(/\s*,\s*/) as [string, ...string[]]);
}

/** Any text. */
export function anyText(): ValueSchema<string> {
  return z.string();
}

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): ValueSchema<W> {
  return z.string().pipe(z.enum(words, { error: `expected one of ${words.join(', ')}` }));
}

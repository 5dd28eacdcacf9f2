/** Half of a character of two (a lone surrogate), or the character of nothing. */
const broken = /[\0\p{Cs}]/u;

/** How JSON text in UTF-8 can hold one: it has to escape it. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/**
 * Whether every text in well-formed JSON can be kept as it was sent. The records put another character in the place of half a one, and take no
 * name with character zero in it; spreadsheets open neither.
 */
export function isKeptAsSent(json: string): boolean {
  if (!suspicious.test(json)) return true;
  let isKept = true;
  JSON.parse(json, (key, value: unknown) => {
    if (broken.test(key) || (typeof value === 'string' && broken.test(value))) isKept = false;
    return value;
  });
  return isKept;
}

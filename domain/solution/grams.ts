/** Longest text whose grams are made, in characters; most different ones that are looked for. */
const longestText = 20_000;
export const mostSought = 96;

const split = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const isHan = /^\p{Script=Han}/u;

/**
 * What a text is found by. Chinese has no blanks between words, and MongoDB does not know where they end: so every two neighbouring
 * characters are a term (a character that stands alone is one by itself). Other words are themselves, in lower case. Each once, in order.
 */
export function gramsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.slice(0, longestText).normalize('NFKC').toLowerCase().matchAll(split)) {
    if (isHan.test(word)) for (const gram of bigrams(Array.from(word))) found.add(gram);
    else found.add(word);
  }
  return [...found];
}

function bigrams(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, n) => `${characters[n] ?? ''}${character}`);
}

/** The share of what is looked for that a text has, 0–1, to two places. */
export function relevanceOf(sought: readonly string[], has: ReadonlySet<string>): number {
  if (sought.length === 0) return 0;
  const met = sought.filter((gram) => has.has(gram)).length;
  return Math.round((met / sought.length) * 100) / 100;
}

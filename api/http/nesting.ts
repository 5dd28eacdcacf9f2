const quote = 0x22;
const backslash = 0x5c;
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Whether JSON text nests arrays and objects deeper than `limit`. Looks at the raw text, in one pass and without recursion,
 * because whatever recurses over the parsed value (zod, JSON.stringify) would overflow the stack first.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === backslash) i += 1;
      else if (character === quote) inString = false;
    } else if (character === quote) inString = true;
    else if (opening.has(character)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (closing.has(character)) depth -= 1;
  }
  return false;
}

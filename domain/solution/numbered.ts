import type { Json } from '../json';
import type { Details } from '../process/event';

/** Things a case has several of, each kept under a name of its own: an event carries one, however many there are. */
export type Numbered = 'design' | 'interfaceAnswer';

/** The name the n-th is kept under, from 1. */
export function nameOfNth(what: Numbered, n: number): string {
  return `${what}${n}`;
}

/** All of them, the first first. */
export function allNumbered(what: Numbered, details: Details): readonly Json[] {
  const found: Json[] = [];
  for (let n = 1; ; n += 1) {
    const one = details[nameOfNth(what, n)];
    if (one === undefined) return found;
    found.push(one);
  }
}

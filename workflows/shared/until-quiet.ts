/** More promise hops than lie between any two events of one activation. */
const hops = 64;

/**
 * Waits until what just happened has had all its immediate consequences, so that they can be written together. Costs no event:
 * only turns of the microtask queue, the same number on replay. `count` grows with every consequence.
 */
export async function untilQuiet(count: () => number): Promise<void> {
  let before: number;
  do {
    before = count();
    for (let hop = 0; hop < hops; hop += 1) await Promise.resolve();
  } while (count() !== before);
}

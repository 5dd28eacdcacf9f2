import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 100;
const patienceMs = 120_000;

/**
 * Looks until there is something to be seen.
 * @throws Error when it does not come
 */
export async function until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const last = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > last) throw new Error(`Waited in vain for ${what}`);
    await pause(pollMs);
  }
}

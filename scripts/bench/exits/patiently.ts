import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 5 * 60_000;
const askAgainMs = 500;

/** Asks again, as every caller should, as long as the API is too busy to answer (503). The same key has the same effect once. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isBusy = error instanceof Error && error.message.includes(': 503 ');
      if (!isBusy || Date.now() > until) throw error;
      await pause(askAgainMs);
    }
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { logTail } from './log-tail';
import type { ManagedProcess } from './managed-process';

const POLL_MS = 50;

/**
 * Asks `ready` again and again until it resolves.
 * @throws Error with the end of the process's log when the process dies or `limitMs` pass
 */
export async function waitUntilReady(
  server: ManagedProcess,
  limitMs: number,
  ready: () => Promise<void>,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    try {
      await ready();
      return;
    } catch (error) {
      const end = server.end();
      if (end !== null) throw notStarted(server, `ended at once (${end})`);
      if (Date.now() > deadline) {
        server.kill();
        throw notStarted(server, `was not ready within ${limitMs / 1000} s (${String(error)})`);
      }
    }
    await pause(POLL_MS);
  }
}

function notStarted(server: ManagedProcess, what: string): Error {
  return new Error(`${server.name} ${what}. The end of ${server.logPath}:\n${logTail(server.logPath, 15)}`);
}

import { setTimeout as pause } from 'node:timers/promises';
import { assertPortFree } from '../servers/ports';
import type { WantedPort } from './wanted-ports';

const POLL_MS = 250;

/**
 * Makes sure before anything is started that all ports can be had, waiting up to `patienceMs` for those in use.
 * @throws Error that lists every port that is taken or wanted twice
 */
export async function claimPorts(wanted: readonly WantedPort[], patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const problems = [...wantedTwice(wanted), ...(await taken(wanted))];
    if (problems.length === 0) return;
    if (Date.now() >= deadline) throw new Error(problems.join('\n'));
    await pause(POLL_MS);
  }
}

function wantedTwice(wanted: readonly WantedPort[]): string[] {
  return wanted.flatMap(({ port, variable }, index) =>
    wanted
      .slice(0, index)
      .filter((earlier) => earlier.port === port)
      .map((earlier) => `Port ${port} is set twice: by ${earlier.variable} and ${variable}.`),
  );
}

async function taken(wanted: readonly WantedPort[]): Promise<string[]> {
  const checks = await Promise.allSettled(
    wanted.map(({ port, purpose, variable }) => assertPortFree(port, purpose, variable)),
  );
  return checks.flatMap((check) => (check.status === 'rejected' ? [(check.reason as Error).message] : []));
}

const POLL_MS = 500;

/**
 * Calls `gone` once when npm, having started us, has ended. Killing npm (`kill %1`, a process manager) kills its shell but not what
 * the shell runs, and nobody would ever tell us. Started without npm, we are on our own and this does nothing.
 */
export function onNpmGone(startedByNpm: boolean, gone: () => void): void {
  if (!startedByNpm) return;
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    gone();
  }, POLL_MS);
  poll.unref();
}

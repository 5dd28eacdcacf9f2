// Ends registered processes when the process that started them dies without doing so itself (kill -9, a closed laptop, a crash).
// Its standard input is the leash: lines `+pid` and `-pid`; the end of the input is the death of the parent.
const readline = require('node:readline');

const GRACE_MS = 15_000;
const POLL_MS = 100;
/** @type {Set<number>} */
const watched = new Set();

/** @param {number} pid @param {NodeJS.Signals | 0} signal */
function signal(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function endAll() {
  const deadline = Date.now() + GRACE_MS;
  for (const pid of [...watched].toReversed()) {
    signal(pid, 'SIGTERM');
    while (signal(pid, 0) && Date.now() < deadline) await new Promise((done) => setTimeout(done, POLL_MS));
    signal(pid, 'SIGKILL');
  }
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const pid = Number(line.slice(1));
    if (line.startsWith('+')) watched.add(pid);
    else watched.delete(pid);
  })
  .on('close', () => void endAll().then(() => process.exit(0)));

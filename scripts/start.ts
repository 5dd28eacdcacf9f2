import { loadConfig } from '../config/config';
import { claimDataDir } from './start/claim-data-dir';
import { claimPorts } from './start/claim-ports';
import { onNpmGone } from './start/on-npm-gone';
import { createReport } from './start/report';
import { startEverything } from './start/start-everything';
import { Supervisor } from './start/supervisor';
import { wantedPorts } from './start/wanted-ports';
import { welcome } from './start/welcome';

// Longer than the watchdog takes to end the servers of a run that was killed.
const LEFTOVERS_GONE_WITHIN_MS = 20_000;
// npm passes on a Ctrl-C that the terminal has already sent to us: the same key press twice.
const SAME_KEY_PRESS_MS = 500;

const report = createReport((text) => process.stdout.write(text), Date.now);
const supervisor = new Supervisor();

/** Ends everything in order, then ourselves. */
async function stop(exitCode: number, farewell: string): Promise<never> {
  await supervisor.stopAll();
  giveBack();
  report.say(farewell);
  process.exit(exitCode);
}

let giveBack: () => void = () => {};
let stopAskedAt: number | null = null;

function onSignal(): void {
  if (stopAskedAt === null) {
    stopAskedAt = Date.now();
    report.say('\nStopping … (once more to end everything by force)');
    void stop(0, 'Stopped.');
  } else if (Date.now() - stopAskedAt > SAME_KEY_PRESS_MS) {
    supervisor.killAll();
    giveBack();
    process.exit(1);
  }
}

async function start(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  onNpmGone(process.env['npm_lifecycle_event'] !== undefined, onSignal);
  const config = loadConfig(process.env);
  const claim = claimDataDir(config.dataDir);
  giveBack = () => claim.giveBack();
  await claimPorts(wantedPorts(config), claim.lastRunWasKilled ? LEFTOVERS_GONE_WITHIN_MS : 0);
  await startEverything(config, report, supervisor.add);
  report.say(welcome(config));
}

async function failWith(message: string): Promise<void> {
  if (supervisor.isStopping) return;
  report.say(`\n${message}`);
  await stop(1, '');
}

void supervisor.failed.then(failWith);
start().catch((error: unknown) => failWith(error instanceof Error ? error.message : String(error)));

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { type ManagedProcess, type OnSpawn, startProcess } from './managed-process';
import { assertPortFree } from './ports';
import { searchAttributeTypes } from './search-attribute-types';
import { waitUntilReady } from './wait-until-ready';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const RETENTION = msToTs('30 days');

// By default the server looks for due timers and tasks at most 20 times a second: each skip took 150 ms instead of 13.
const fastQueues = {
  'history.timerProcessorMaxPollRPS': '2000',
  'history.transferProcessorMaxPollRPS': '2000',
};
// The green channel (docs/decisions/0019-green-channel.md): customers of one priority take turns. With one partition the order is exact.
const fairQueues = {
  'matching.useNewMatcher': 'true',
  'matching.enableFairness': 'true',
  'matching.numTaskqueueReadPartitions': '1',
  'matching.numTaskqueueWritePartitions': '1',
};
const skippingAllowed = {
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  'history.timerProcessorMaxTimeShift': '"10ms"',
};

export interface TemporalOptions {
  readonly binary: string;
  /** The file that keeps everything across restarts; null: in memory, gone with the process. */
  readonly dbFile: string | null;
  readonly port: number;
  /** Null: without the web interface. */
  readonly uiPort: number | null;
  readonly logPath: string;
  /** Lets a workflow ask for its waiting times to be skipped; for tests. */
  readonly timeSkipping: boolean;
}

export interface RunningTemporal {
  readonly address: string;
  readonly uiUrl: string | null;
  readonly process: ManagedProcess;
  stop(): Promise<void>;
}

/**
 * Starts a Temporal development server on 127.0.0.1 with our search attributes and a `default` namespace that keeps closed
 * workflows for 30 days; resolves when it serves.
 * @throws Error when a port is taken or the server does not come up, with the end of its log
 */
export async function startTemporal(options: TemporalOptions, onSpawn: OnSpawn): Promise<RunningTemporal> {
  await assertPortFree(options.port, 'Temporal', 'TEMPORAL_PORT');
  if (options.uiPort !== null)
    await assertPortFree(options.uiPort, "Temporal's web interface", 'TEMPORAL_UI_PORT');
  if (options.dbFile !== null) mkdirSync(path.dirname(options.dbFile), { recursive: true });
  const address = `127.0.0.1:${options.port}`;
  const server = startProcess({
    name: 'Temporal',
    command: options.binary,
    args: commandLine(options),
    logPath: options.logPath,
    stopWithinMs: STOP_WITHIN_MS,
    saysReady: false,
  });
  onSpawn(server);
  await waitUntilReady(server, READY_WITHIN_MS, () => prepareNamespace(address));
  return {
    address,
    uiUrl: options.uiPort === null ? null : `http://127.0.0.1:${options.uiPort}`,
    process: server,
    stop: () => server.stop(),
  };
}

function commandLine(options: TemporalOptions): string[] {
  const attributes = Object.entries(searchAttributeTypes).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${type}`,
  ]);
  // Measured: a write-ahead log doubles the number of processes a second against SQLite's defaults.
  const storage =
    options.dbFile === null
      ? []
      : ['--db-filename', options.dbFile, ...['journal_mode=wal', 'synchronous=1'].flatMap(pragma)];
  const ui =
    options.uiPort === null
      ? ['--headless']
      : ['--ui-port', String(options.uiPort), '--ui-disable-news-fetch'];
  const dynamic = { ...fastQueues, ...fairQueues, ...(options.timeSkipping && skippingAllowed) };
  const settings = Object.entries(dynamic).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${value}`,
  ]);
  const basics = ['--ip', '127.0.0.1', '--port', String(options.port), '--log-level', 'warn'];
  return ['server', 'start-dev', ...basics, ...ui, ...storage, ...settings, ...attributes];
}

function pragma(setting: string): string[] {
  return ['--sqlite-pragma', setting];
}

async function prepareNamespace(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({
      namespace: 'default',
    });
    const missing = Object.keys(searchAttributeTypes).filter((name) => customAttributes[name] === undefined);
    if (missing.length > 0) throw new Error(`search attributes not registered yet: ${missing.join(', ')}`);
    await connection.workflowService.updateNamespace({
      namespace: 'default',
      config: { workflowExecutionRetentionTtl: RETENTION },
    });
  } finally {
    await connection.close();
  }
}

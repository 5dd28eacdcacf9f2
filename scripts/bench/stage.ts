import path from 'node:path';
import { demoPeople } from '../../api/auth/embedded/people';
import type { Config } from '../../config/config';
import { prepareStorage } from '../../storage/prepare';
import { ensureServerBinaries } from '../servers/ensure-server-binaries';
import type { ManagedProcess, OnSpawn } from '../servers/managed-process';
import { startMongod } from '../servers/mongod';
import { freePort } from '../servers/ports';
import { startTemporal } from '../servers/temporal-server';
import { startBenchProgram } from './start-bench-program';

/** Everything both sides need, each part in a process of its own. */
export interface Stage {
  readonly temporal: ManagedProcess;
  /** Null where nothing is compared with the floor. */
  readonly floorWorkers: ManagedProcess | null;
  readonly mongod: ManagedProcess;
  readonly workers: ManagedProcess;
  readonly api: ManagedProcess;
  /** The outside systems, with a MongoDB of their own. */
  readonly standIns: readonly ManagedProcess[];
}

/** Starts the stage. The stand-ins take no time: neither latency nor a delay before they activate. `profileDir`: see BenchProgram. */
export async function setStage(
  config: Config,
  withFloor: boolean,
  profileDir: string | null,
  say: (line: string) => void,
  onSpawn: OnSpawn,
): Promise<Stage> {
  const { dataDir, mongo, temporal, systems } = config;
  const log = (name: string): string => path.join(dataDir, 'logs', `${name}.log`);
  const binaries = await ensureServerBinaries(['mongod', 'temporal'], say);
  const ourMongod = { binary: binaries.mongod, dbPath: path.join(dataDir, 'mongodb'), port: mongo.port };
  const theirMongod = {
    binary: binaries.mongod,
    dbPath: path.join(dataDir, 'systems-mongodb'),
    port: await freePort(),
  };
  const [mongodStarted, theirs, temporalStarted] = await Promise.all([
    startMongod({ ...ourMongod, logPath: log('mongod') }, onSpawn),
    startMongod({ ...theirMongod, logPath: log('systems-mongod') }, onSpawn),
    startTemporal(
      {
        binary: binaries.temporal,
        dbFile: path.join(dataDir, 'temporal.db'),
        port: temporal.port,
        uiPort: null,
        logPath: log('temporal'),
        timeSkipping: false,
      },
      onSpawn,
    ),
  ]);
  await prepareStorage(config, demoPeople);
  const program = (name: string, file: string, args: readonly string[]): Promise<ManagedProcess> =>
    startBenchProgram({ name, file, logPath: log(name), args, profileDir }, onSpawn);
  const standIns = await program('stand-ins', 'scripts/bench/stand-ins.ts', [theirs.url]);
  await activateAtOnce(systems.network.url);
  const [floorWorkers, workers, api] = await Promise.all([
    withFloor ? program('floor-worker', 'scripts/bench/floor-worker.ts', []) : null,
    program('workers', 'workers/main.ts', []),
    program('api', 'api/server.ts', []),
  ]);
  return {
    temporal: temporalStarted.process,
    floorWorkers,
    mongod: mongodStarted.process,
    workers,
    api,
    standIns: [standIns, theirs.process],
  };
}

async function activateAtOnce(networkUrl: string): Promise<void> {
  const response = await fetch(`${networkUrl}/_faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ activationDelayMs: 0 }),
  });
  if (!response.ok) throw new Error(`The network's stand-in cannot be set: ${response.status}`);
}

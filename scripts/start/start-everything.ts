import path from 'node:path';
import { demoPeople } from '../../api/auth/embedded/people';
import type { Config } from '../../config/config';
import { prepareStorage } from '../../storage/prepare';
import { ensureServerBinaries } from '../servers/ensure-server-binaries';
import type { OnSpawn } from '../servers/managed-process';
import { startMongod } from '../servers/mongod';
import type { ServerKind } from '../servers/server-kind';
import { startTemporal } from '../servers/temporal-server';
import { buildWorkbench } from './build-workbench';
import type { Report } from './report';
import { startProgram } from './start-program';
import { standInsWanted } from './wanted-ports';

/** Starts what the configuration asks for, in the order in which one needs the other. `onSpawn` learns of every process. */
export async function startEverything(config: Config, report: Report, onSpawn: OnSpawn): Promise<void> {
  const log = (name: string): string => path.join(config.dataDir, 'logs', `${name}.log`);
  const binaries = await neededBinaries(config, report);
  const { mongod, temporal } = binaries;
  if (mongod !== undefined) {
    const dbPath = path.join(config.dataDir, 'mongodb');
    const options = { binary: mongod, dbPath, port: config.mongo.port, logPath: log('mongod') };
    await report.step(
      () => startMongod(options, onSpawn),
      () => `MongoDB on port ${config.mongo.port}`,
    );
  }
  if (temporal !== undefined) {
    const dbFile = path.join(config.dataDir, 'temporal.db');
    const { port, uiPort } = config.temporal;
    const options = { binary: temporal, dbFile, port, uiPort, logPath: log('temporal'), timeSkipping: false };
    await report.step(
      () => startTemporal(options, onSpawn),
      () => `Temporal on port ${port}`,
    );
  }
  await report.step(
    () => prepareStorage(config, demoPeople),
    () => 'Records ready: migrated and seeded',
  );
  if (standInsWanted(config)) {
    const standIns = {
      name: 'The stand-ins',
      file: 'systems/main.ts',
      logPath: log('systems'),
      stopWithinMs: 10_000,
    };
    await report.step(
      () => startProgram(standIns, onSpawn),
      () => 'Stand-ins for network, billing and CRM',
    );
  }
  await report.step(
    () => buildWorkbench(config.workbench.dir),
    () => 'Workbench built',
  );
  const stopWithinMs = config.worker.shutdownGraceMs + 10_000;
  await report.step(
    () =>
      startProgram(
        { name: 'The workers', file: 'workers/main.ts', logPath: log('workers'), stopWithinMs },
        onSpawn,
      ),
    () => 'Workers',
  );
  await report.step(
    () =>
      startProgram(
        { name: 'The API', file: 'api/server.ts', logPath: log('api'), stopWithinMs: 15_000 },
        onSpawn,
      ),
    () => `API on port ${config.api.port}`,
  );
}

async function neededBinaries(config: Config, report: Report): Promise<Partial<Record<ServerKind, string>>> {
  const kinds: ServerKind[] = [];
  if (config.mongo.embedded) kinds.push('mongod');
  if (config.temporal.embedded) kinds.push('temporal');
  if (kinds.length === 0) return {};
  return await report.step(
    () => ensureServerBinaries(kinds, (line) => report.say(line)),
    () => 'Programs of the servers',
  );
}

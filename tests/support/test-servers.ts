import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureServerBinaries } from '../../scripts/servers/ensure-server-binaries';
import { type RunningMongod, startMongod } from '../../scripts/servers/mongod';
import { freePort } from '../../scripts/servers/ports';
import { type RunningTemporal, startTemporal } from '../../scripts/servers/temporal-server';
import { quickDir } from './quick-dir';
import { bundleWorkflowsForTests } from './workflow-bundle';

/** The servers of one test run. */
export interface TestServers {
  readonly variables: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const ATTEMPTS = 3;
const nobody = (): void => {};

/** Starts one mongod and one Temporal (in memory, able to skip time) for the whole run, on free ports; what they write lies in memory where it can. */
export async function startTestServers(): Promise<TestServers> {
  const binaries = await ensureServerBinaries(['mongod', 'temporal'], (line) =>
    process.stderr.write(`${line}\n`),
  );
  const dir = mkdtempSync(path.join(quickDir(), 'bihuan-test-'));
  const [mongod, temporal, bundle] = await Promise.all([
    onFreePort((port) =>
      startMongod(
        {
          binary: binaries.mongod,
          dbPath: path.join(dir, 'mongo'),
          port,
          logPath: path.join(dir, 'mongod.log'),
        },
        nobody,
      ),
    ),
    onFreePort((port) =>
      startTemporal(
        {
          binary: binaries.temporal,
          dbFile: null,
          port,
          uiPort: null,
          logPath: path.join(dir, 'temporal.log'),
          timeSkipping: true,
        },
        nobody,
      ),
    ),
    bundleWorkflowsForTests(),
  ]);
  const bundlePath = path.join(dir, 'workflow-bundle.js');
  if (bundle !== null) writeFileSync(bundlePath, bundle);
  return {
    variables: {
      TEST_MONGO_URL: mongod.url,
      TEST_TEMPORAL_ADDRESS: temporal.address,
      ...(bundle === null ? {} : { TEST_WORKFLOW_BUNDLE: bundlePath }),
    },
    stop: async () => {
      await Promise.all([temporal.stop(), mongod.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

// Between finding a free port and taking it, somebody else may be faster.
async function onFreePort<S extends RunningMongod | RunningTemporal>(
  start: (port: number) => Promise<S>,
): Promise<S> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await freePort());
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

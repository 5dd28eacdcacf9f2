import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { MongoClient } from 'mongodb';
import { demoPeople } from '../api/auth/embedded/people';
import { type Config, loadConfig } from '../config/config';
import { ApiClient } from './bench/api-client';
import { benchEnvironment } from './bench/bench-environment';
import { benchExits } from './bench/exits/bench-exits';
import { bihuanSide } from './bench/bihuan-side';
import { coverageRequests } from './bench/coverage/coverage';
import { type Contestant, compare, pidsOf } from './bench/compare';
import { ratioOf } from './bench/figures';
import { floorSide } from './bench/floor-side';
import { greenChannel } from './bench/green-channel/green-channel';
import { greenChannelReport } from './bench/green-channel/report';
import { firstPage } from './bench/open-orders/first-page';
import { openOrders } from './bench/open-orders/open-orders';
import { openOrdersReport } from './bench/open-orders/report';
import { type BenchOptions, readOptions } from './bench/options';
import { asJson, asTable } from './bench/report';
import { type Stage, setStage } from './bench/stage';
import { ensureChromium } from './browser/ensure-chromium';
import { buildWorkbench } from './start/build-workbench';
import { Supervisor } from './start/supervisor';

/**
 * `npm run bench`: whole orders through our API against what the platform asks for the same business at the least, side by side on one Temporal
 * server (docs/performance.md). Everything runs on free ports with data of its own, which is deleted afterwards.
 */
const dir = mkdtempSync(path.join(tmpdir(), 'bihuan-bench-'));
const supervisor = new Supervisor();

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function end(exitCode: number): Promise<never> {
  await supervisor.stopAll();
  rmSync(dir, { recursive: true, force: true });
  process.exit(exitCode);
}

function contestants(stage: Stage, client: Client, api: ApiClient): readonly [Contestant, Contestant] {
  const both = { temporal: pidsOf(stage.temporal), client: [process.pid] };
  return [
    {
      name: 'floor',
      side: floorSide(client),
      processes: { ...both, mongod: [], workers: pidsOf(stage.floorWorkers), api: [], outside: [] },
    },
    {
      name: 'Bihuan',
      side: bihuanSide(api),
      processes: {
        ...both,
        mongod: pidsOf(stage.mongod),
        workers: pidsOf(stage.workers),
        api: pidsOf(stage.api),
        outside: pidsOf(...stage.standIns),
      },
    },
  ];
}

async function measure(
  config: Config,
  stage: Stage,
  options: BenchOptions,
  chromium: string | null,
): Promise<string> {
  const connection = await Connection.connect({ address: config.temporal.address });
  const client = new Client({ connection, namespace: config.temporal.namespace });
  const mongo = await MongoClient.connect(config.mongo.url);
  const api = new ApiClient(config.api.publicUrl);
  for (const { id } of demoPeople) await api.signIn(id);
  try {
    if (options.openOrders !== null) {
      const plan = { open: options.openOrders, underWay: options.concurrency };
      const figures = await openOrders(api, mongo.db(config.mongo.database), stage, plan, say);
      const page = chromium === null ? null : await firstPage(chromium, config.api.publicUrl);
      return openOrdersReport({ ...figures, firstPage: page }, options.json);
    }
    if (options.coverage !== null) {
      const plan = { requests: options.coverage, minutes: options.minutes };
      return JSON.stringify(await coverageRequests(api, mongo.db(config.mongo.database), plan, say));
    }
    if (options.greenChannel) return greenChannelReport(await greenChannel(api, options), options.json);
    const [floor, bihuan] = await compare(contestants(stage, client, api), options, client, mongo, say);
    if (floor === undefined || bihuan === undefined) throw new Error('A side is missing');
    const ratio = ratioOf(bihuan, floor);
    return options.json ? asJson(floor, bihuan, ratio) : asTable(floor, bihuan, ratio, options);
  } finally {
    api.close();
    await Promise.all([connection.close(), mongo.close()]);
  }
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(130));
  if (process.argv.includes('--exits')) return await benchExits(process.argv, dir, supervisor.add, say);
  const options = readOptions(process.argv.slice(2));
  Object.assign(process.env, await benchEnvironment(dir));
  const config = loadConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const chromium = options.firstPage ? await readyToBrowse(config) : null;
  const profileDir = process.env['BENCH_PROFILE_DIR'] ?? null;
  const withFloor = options.openOrders === null && options.coverage === null && !options.greenChannel;
  const stage = await setStage(config, withFloor, profileDir, say, supervisor.add);
  process.stdout.write(`${await measure(config, stage, options, chromium)}\n`);
}

/** The workbench built, and the browser to look at it with. */
async function readyToBrowse(config: Config): Promise<string> {
  await buildWorkbench(config.workbench.dir);
  return await ensureChromium(process.env['CHROMIUM_PATH'] ?? null, say);
}

async function failWith(message: string): Promise<void> {
  if (supervisor.isStopping) return;
  say(message);
  await end(1);
}

void supervisor.failed.then(failWith);
main().then(
  () => end(0),
  (error: unknown) => failWith(error instanceof Error ? error.message : String(error)),
);

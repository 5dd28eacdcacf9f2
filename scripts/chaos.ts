import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config';
import { checkTruth } from './chaos/check-truth';
import { type Acknowledged, liveThrough } from './chaos/orders';
import { RuinedHouse, parts } from './chaos/ruined-house';
import { ApiClient } from './client/api-client';
import { runMain } from './run-main';
import { ownEnvironment } from './servers/own-environment';

const usage = 'npm run chaos -- [--orders 60] [--concurrency 8] [--kills 12] [--every 4000]';

const faults = { errorRate: 0.1, timeoutRate: 0.01, lostAnswerRate: 0.05, latencyMs: 5 };

/** Whole orders while their house is being ruined: kills one part after the other, then checks that nothing was lost, doubled or forgotten. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      orders: { type: 'string', default: '60' },
      concurrency: { type: 'string', default: '8' },
      kills: { type: 'string', default: '12' },
      every: { type: 'string', default: '4000' },
    },
  });
  const [orders, concurrency, kills, everyMs] = [
    values.orders,
    values.concurrency,
    values.kills,
    values.every,
  ].map(Number);
  if ([orders, concurrency, kills, everyMs].some((value) => value === undefined || !Number.isInteger(value)))
    throw new Error(usage);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bihuan-chaos-'));
  // The programs it starts read the environment they inherit.
  Object.assign(process.env, await ownEnvironment(dataDir), {
    RATE_LIMIT_PER_PERSON: '1000000',
    LOG_LEVEL: 'warn',
  });
  const config = loadConfig(process.env);
  const systems = [config.systems.network, config.systems.billing, config.systems.crm];
  const house = await RuinedHouse.build(config);
  try {
    const api = new ApiClient(config.api.publicUrl, 180_000);
    for (const { url } of systems) await setFaults(url);
    const acknowledged: Acknowledged[] = [];
    const begun = Date.now();
    const numbers = Array.from({ length: orders ?? 0 }, (_, n) => n);
    const progress = { living: true };
    const lives = Promise.all(
      Array.from({ length: concurrency ?? 1 }, () => work(api, numbers, acknowledged)),
    ).finally(() => {
      progress.living = false;
    });
    for (let kill = 0; kill < (kills ?? 0) && progress.living; kill += 1) {
      await pause(everyMs);
      const part = parts[kill % parts.length];
      if (part === undefined || !progress.living) break;
      console.log(`${((Date.now() - begun) / 1_000).toFixed(0).padStart(4)} s  kill ${part}`);
      await house.killAndRestart(part);
      if (part === 'systems') for (const { url } of systems) await setFaults(url);
      for (const dead of await house.restartTheDead())
        console.log(`restarted ${dead}, which had ended by itself`);
    }
    while (progress.living) {
      for (const dead of await house.restartTheDead())
        console.log(`restarted ${dead}, which had ended by itself`);
      await Promise.race([lives, pause(2_000)]);
    }
    await lives;
    for (const { url } of systems) await fetch(`${url}/_faults`, { method: 'DELETE' });
    const wrong = await checkTruth(config, acknowledged);
    for (const line of wrong) console.log(`WRONG  ${line}`);
    console.log(`${orders} orders, ${acknowledged.length} acknowledged requests, ${wrong.length} wrong`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await house.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function work(api: ApiClient, numbers: number[], acknowledged: Acknowledged[]): Promise<void> {
  for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
    await liveThrough(api, n, n % 3 === 2 ? 1 + (n % 7) : null, acknowledged);
  }
}

async function setFaults(url: string): Promise<void> {
  const response = await fetch(`${url}/_faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
  if (!response.ok) throw new Error(`${url} does not take faults: ${await response.text()}`);
}

void runMain(main);

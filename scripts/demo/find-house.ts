import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, loadConfig } from '../../config/config';
import { freePort } from '../servers/ports';
import { createReport } from '../start/report';
import { startEverything } from '../start/start-everything';
import { Supervisor } from '../start/supervisor';

/** Somewhere to play: a running Bihuan, or one started for this demo. */
export interface House {
  readonly config: Config;
  /** Ends what was started for the demo; a house that was running goes on running. */
  leave(): Promise<void>;
}

const answersWithinMs = 3_000;

const ports = [
  'BIHUAN_API_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'MONGODB_PORT',
  'NETWORK_PORT',
  'BILLING_PORT',
  'CRM_PORT',
];

/** Set to nothing, so that a house of the demo's own touches no server that belongs to somebody else. */
const elsewhere = [
  'BIHUAN_PUBLIC_URL',
  'TEMPORAL_ADDRESS',
  'MONGODB_URL',
  'NETWORK_URL',
  'BILLING_URL',
  'CRM_URL',
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
];

/**
 * The running Bihuan of the configuration if it answers, otherwise one of our own, on free ports and with data that is thrown away.
 * @throws Error when the running one has no demo people to sign in as
 */
export async function findHouse(say: (line: string) => void): Promise<House> {
  const config = loadConfig(process.env);
  const { publicUrl } = config.api;
  if (await isReady(publicUrl)) {
    if (config.oidc !== null)
      throw new Error(`${publicUrl} signs in with ${config.oidc.issuer}: it has no demo people.`);
    say(`在已运行的实例上演示 · Playing on the running instance at ${publicUrl}`);
    return { config, leave: async () => {} };
  }
  say(`${publicUrl} 无应答,自行启动一套 · Nothing answers at ${publicUrl}: starting a house of our own`);
  return await startOwn(say);
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(answersWithinMs) });
    const answer: unknown = await response.json();
    return response.ok && typeof answer === 'object' && answer !== null && 'checks' in answer;
  } catch {
    return false;
  }
}

async function startOwn(say: (line: string) => void): Promise<House> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bihuan-demo-'));
  // The programs we start read the environment they inherit.
  Object.assign(process.env, await ownEnvironment(dataDir));
  const config = loadConfig(process.env);
  const supervisor = new Supervisor();
  const leave = async (): Promise<void> => {
    await supervisor.stopAll();
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(130)));
  }
  const report = createReport((text) => say(text.replace(/\n$/, '')), Date.now);
  const failed = supervisor.failed.then((message) => {
    throw new Error(message);
  });
  try {
    await Promise.race([startEverything(config, report, supervisor.add), failed]);
  } catch (error) {
    await leave();
    throw error;
  }
  // Later failures show in the requests that get no answer.
  failed.catch(() => {});
  return { config, leave };
}

async function ownEnvironment(dataDir: string): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(ports.map(async (name) => [name, String(await freePort())] as const));
  return {
    BIHUAN_MODE: 'embedded',
    BIHUAN_DATA_DIR: dataDir,
    // The story of the desk receives webhooks itself.
    WEBHOOK_RECEIVERS: 'any',
    ...Object.fromEntries(found),
    ...Object.fromEntries(elsewhere.map((name) => [name, ''])),
  };
}

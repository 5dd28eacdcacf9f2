import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, loadConfig } from '../../config/config';
import { ownEnvironment } from '../servers/own-environment';
import { createReport } from '../start/report';
import { startEverything } from '../start/start-everything';
import { Supervisor } from '../start/supervisor';

/** Somewhere to play: a running Bihuan, or one started for it. */
export interface House {
  readonly config: Config;
  /** Ends what was started; a house that was running goes on running. */
  leave(): Promise<void>;
}

/** The story of the desk receives webhooks itself. */
const webhooksOfOurOwn = { WEBHOOK_RECEIVERS: 'any' };

/** A Bihuan of our own, on free ports, with data that is thrown away. One at a time: what is started reads our environment. */
export async function startHouse(say: (line: string) => void): Promise<House> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bihuan-demo-'));
  // The programs we start read the environment they inherit.
  Object.assign(process.env, await ownEnvironment(dataDir), webhooksOfOurOwn);
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

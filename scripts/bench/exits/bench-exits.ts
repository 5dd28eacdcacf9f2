import { mkdirSync } from 'node:fs';
import { createBillingClient } from '../../../activities/adapters/billing-client';
import { createNetworkClient } from '../../../activities/adapters/network-client';
import { demoPeople } from '../../../api/auth/embedded/people';
import { loadConfig } from '../../../config/config';
import { openStore } from '../../../storage/store';
import type { Supervisor } from '../../start/supervisor';
import { ApiClient } from '../api-client';
import { benchEnvironment } from '../bench-environment';
import { percentile } from '../figures';
import { setStage } from '../stage';
import { countLeft } from './count-left';
import { leaveAll } from './leave-all';
import { seedServices } from './seed-services';

const usual = 500;
const faults = { errorRate: 0.1, lostAnswerRate: 0.05 };

/**
 * `npm run bench -- --exits [500]`: so many customers leave at once while the stand-ins fail one call in ten and lose one answer in twenty
 * after the effect; nothing may be left, nothing released twice (EXI-2). Prints one line of JSON; throws when it is not so.
 */
export async function benchExits(
  args: readonly string[],
  dir: string,
  add: Supervisor['add'],
  say: (line: string) => void,
): Promise<void> {
  const customers = Number(args[args.indexOf('--exits') + 1] ?? usual) || usual;
  Object.assign(process.env, await benchEnvironment(dir));
  const config = loadConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  await setStage(config, false, null, say, add);
  const store = await openStore(config.mongo);
  const { systems, api: own } = config;
  const timeoutMs = 20_000;
  const network = createNetworkClient({
    baseUrl: systems.network.url,
    timeoutMs,
    callbackUrl: own.publicUrl,
  });
  const ports = { network, billing: createBillingClient({ baseUrl: systems.billing.url, timeoutMs }) };
  const api = new ApiClient(own.publicUrl);
  for (const { id } of demoPeople) await api.signIn(id);
  say(`${customers} customers with two lines each are made`);
  const leavers = await seedServices(store, ports, customers);
  const urls = [systems.network.url, systems.billing.url, systems.crm.url];
  await Promise.all(urls.map((url) => setFaults(url, faults)));
  say('They leave');
  const began = Date.now();
  const took = await leaveAll(api, store, leavers);
  const seconds = (Date.now() - began) / 1_000;
  await Promise.all(urls.map((url) => setFaults(url, {})));
  const left = await countLeft(store, ports, leavers);
  const figures = {
    exits: took.length,
    seconds: Math.round(seconds),
    exitsPerSecond: Number((took.length / seconds).toFixed(2)),
    provedAfterMs: { p50: Math.round(percentile(took, 50)), p95: Math.round(percentile(took, 95)) },
    left,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  api.close();
  await store.close();
  const isClean = left.held + left.served + left.billed + left.leaks + left.releasedTwice === 0;
  if (!isClean) throw new Error('Something is left, or was released twice');
}

async function setFaults(url: string, wanted: object): Promise<void> {
  const response = await fetch(`${url}/_faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Error(`${url} cannot be given faults: ${response.status}`);
}

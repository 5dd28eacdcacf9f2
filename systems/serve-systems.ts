import { MongoClient } from 'mongodb';
import { createBillingSystem } from './billing/create-billing-system';
import { createCrmSystem } from './crm/create-crm-system';
import { createNetworkSystem } from './network/create-network-system';
import { seedInventory } from './seed-inventory';
import { listen, type ServedSystem } from './shared/listen';
import type { System } from './shared/system';

export type SystemName = 'network' | 'billing' | 'crm';

export interface ServeSystemsOptions {
  readonly mongoUrl: string;
  readonly host: string;
  /** 0: any free port. */
  readonly ports: Readonly<Record<SystemName, number>>;
  /** Signs the network's callbacks, per Standard Webhooks: `whsec_` and the key in base64. */
  readonly callbackSecret: string;
  /** Put before the databases' names, so that several sets of systems can share a server. Without it, they are `standin_…`. */
  readonly databasePrefix?: string;
}

export interface ServedSystems {
  readonly urls: Readonly<Record<SystemName, string>>;
  /** Stops serving; what was pending goes on at the next start. */
  close(): Promise<void>;
}

const activationDelayMs = 1_000;
const callbackRetry = { firstMs: 500, longestMs: 60_000, giveUpAfterMs: 72 * 3_600_000 };

/** Serves the three stand-ins, each with its own database, the inventory seeded. */
export async function serveSystems(options: ServeSystemsOptions): Promise<ServedSystems> {
  const client = await MongoClient.connect(options.mongoUrl);
  const database = (name: SystemName) => client.db(`${options.databasePrefix ?? ''}standin_${name}`);
  const served: ServedSystem[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(served.map((system) => system.close()));
    await client.close();
  };
  const start = async (name: SystemName, system: Promise<System>): Promise<string> => {
    const started = await listen(await system, options.host, options.ports[name]);
    served.push(started);
    return started.url;
  };
  try {
    await seedInventory(database('network'));
    const { callbackSecret } = options;
    const { random } = Math;
    const network = { db: database('network'), callbackSecret, callbackRetry, activationDelayMs, random };
    const urls = {
      network: await start('network', createNetworkSystem(network)),
      billing: await start('billing', createBillingSystem({ db: database('billing'), random })),
      crm: await start('crm', createCrmSystem({ db: database('crm'), random })),
    };
    return { urls, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import type { Db } from 'mongodb';
import { createNetworkSystem } from '../../../systems/network/create-network-system';
import type { Need } from '../../../systems/network/schemas';
import { listen } from '../../../systems/shared/listen';
import { freshDatabase } from '../../support/mongo';
import { ask, type Heard } from './http';
import { Stock } from './stock';

/** Of the form Standard Webhooks asks for. */
export const callbackSecret = `whsec_${Buffer.from('a key of at least sixteen bytes').toString('base64')}`;

/** The network system served over a database of its own, with the requests tests send it. */
export interface NetworkFixture {
  readonly url: string;
  readonly db: Db;
  readonly stock: Stock;
  reserve(orderNo: string, needs: readonly Need[], key?: string): Promise<Heard>;
  exchange(orderNo: string, needs: readonly Need[], key?: string): Promise<Heard>;
  release(orderNo: string): Promise<Heard>;
  activate(orderNo: string, callbackUrl: string, callbackRef?: string): Promise<Heard>;
  look(path: string): Promise<Heard>;
  faults(faults: Record<string, number>): Promise<Heard>;
  /** Stops the system as a crash or deployment would, and starts it anew over the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startNetwork({
  activationDelayMs = 0,
  giveUpAfterMs = 60_000,
} = {}): Promise<NetworkFixture> {
  const database = await freshDatabase();
  const start = async () =>
    listen(
      await createNetworkSystem({
        db: database.db,
        callbackSecret,
        callbackRetry: { firstMs: 10, longestMs: 50, giveUpAfterMs },
        activationDelayMs,
        random: Math.random,
      }),
      '127.0.0.1',
      0,
    );
  let served = await start();
  let keys = 0;
  return {
    get url() {
      return served.url;
    },
    db: database.db,
    stock: new Stock(database.db),
    reserve: (orderNo, needs, key = `key-${(keys += 1)}`) =>
      ask('POST', `${served.url}/reservations`, { body: { orderNo, needs }, key }),
    exchange: (orderNo, needs, key = `key-${(keys += 1)}`) =>
      ask('PUT', `${served.url}/reservations/${orderNo}`, { body: { round: 1, needs }, key }),
    release: (orderNo) => ask('DELETE', `${served.url}/reservations/${orderNo}`),
    activate: (orderNo, callbackUrl, callbackRef = 'ref-1') =>
      ask('POST', `${served.url}/activations`, { body: { orderNo, callbackUrl, callbackRef } }),
    look: (path) => ask('GET', `${served.url}${path}`),
    faults: (faults) => ask('PUT', `${served.url}/_faults`, { body: faults }),
    restart: async () => {
      await served.close();
      served = await start();
    },
    close: async () => {
      await served.close();
      await database.drop();
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '../api-client';
import { percentile } from '../figures';

/** What people look at all day, each as the person who does. */
const looks = {
  inbox: [
    ['am-01', '/api/v1/tasks'],
    ['am-02', '/api/v1/tasks?sort=urgency&order=desc'],
    ['am-03', '/api/v1/tasks?claimable=true&sort=offeredAt'],
    ['ka-head', '/api/v1/tasks?department=key-accounts&page=2'],
    ['am-01', '/api/v1/tasks?awaitingAcceptance=true'],
    ['ka-head', '/api/v1/tasks?sort=priority'],
  ],
  orders: [
    ['desk-01', '/api/v1/orders?open=true'],
    ['desk-02', '/api/v1/orders?sort=dueAt&order=asc&open=true'],
    ['am-02', '/api/v1/orders?sort=priority&order=asc'],
    ['desk-01', '/api/v1/orders?customerNo=C-1004'],
    ['desk-head', '/api/v1/orders?tier=A1&state=acknowledged&page=2'],
    ['desk-02', '/api/v1/orders?productCode=leased-line&sort=startedAt'],
  ],
} as const;

/** People read, look, and ask for the next page. */
const peopleTakeMs = 20;

export type List = keyof typeof looks;

/** How long lists took, ms. */
export interface Taken {
  readonly p50: number;
  readonly p95: number;
  readonly requests: number;
}

/** Asks for the lists in turn, one request after another, until told to stop and each was asked for `atLeast` times. */
export async function readLists(
  api: ApiClient,
  atLeast: number,
  mayStop: () => boolean,
): Promise<Readonly<Record<List, Taken>>> {
  const taken: Record<List, number[]> = { inbox: [], orders: [] };
  for (let n = 0; n < atLeast || !mayStop(); n += 1) {
    for (const list of ['inbox', 'orders'] as const) {
      const look = looks[list][n % looks[list].length];
      if (look === undefined) continue;
      const [who, path] = look;
      const began = performance.now();
      await api.get(who, path);
      taken[list].push(performance.now() - began);
      await pause(peopleTakeMs);
    }
  }
  const of = (times: readonly number[]): Taken => ({
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    requests: times.length,
  });
  return { inbox: of(taken.inbox), orders: of(taken.orders) };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { ApiClient } from '../api-client';
import { percentile } from '../figures';
import { type Lateness, latenessOf } from '../open-orders/lateness';
import { type Recorded, recordedOf } from './recorded';
import { shortenReplies } from './shorten-replies';
import { type Taking, takeAll } from './take-all';

/** What is felt while coverage requests come in. */
export interface CoverageFigures {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Taking one, ms, until its case is known. */
  readonly takenMs: { readonly p50: number; readonly p95: number };
  readonly sentAgain: number;
  readonly recorded: Recorded;
  /** Of the reply clocks of class A, which come due while requests are taken. */
  readonly due: number;
  readonly lateness: Lateness;
}

const shortestLimitMs = 5_000;

/**
 * Takes so many coverage requests in so many minutes, some of them for one place, each with its reply clock; those of class A are due after a
 * fifth of that time.
 * @throws Error when a request was lost or doubled, or has no reply clock
 */
export async function coverageRequests(
  api: ApiClient,
  db: Db,
  plan: { readonly requests: number; readonly minutes: number },
  say: (line: string) => void,
): Promise<CoverageFigures> {
  const overMs = plan.minutes * 60_000;
  const limitMs = Math.max(shortestLimitMs, Math.round(overMs / 5));
  await shortenReplies(api, limitMs);
  say(`${plan.requests} requests are taken in ${plan.minutes} minutes`);
  const taking = await takeAll(api, plan.requests, overMs);
  say(`Taken in ${Math.round(taking.seconds)} s, ${taking.sentAgain} sent again`);
  const { recorded, due } = await recordedOf(db, taking.caseNos);
  if (!isClean(recorded, plan.requests))
    throw new Error(`Not every request is where it belongs: ${JSON.stringify(recorded)}`);
  const lastAt = Math.max(...due.map(({ receivedAt }) => Date.parse(receivedAt) + limitMs));
  await pause(Math.max(0, lastAt - Date.now()));
  const processIds = [...new Set(due.map(({ processId }) => processId))];
  const clocks = { processIds, named: 'coverage-reply:', count: due.length, limitMs };
  return summed(taking, recorded, due.length, await latenessOf(db, clocks));
}

function summed(
  { took, seconds, sentAgain }: Taking,
  recorded: Recorded,
  due: number,
  lateness: Lateness,
): CoverageFigures {
  const takenMs = { p50: Math.round(percentile(took, 50)), p95: Math.round(percentile(took, 95)) };
  const requestsPerSecond = Number((took.length / seconds).toFixed(2));
  return { requests: took.length, requestsPerSecond, takenMs, sentAgain, recorded, due, lateness };
}

function isClean(
  { cases: _cases, joined: _joined, replyClocks, ...wrong }: Recorded,
  requests: number,
): boolean {
  return replyClocks === requests && Object.values(wrong).every((count) => count === 0);
}

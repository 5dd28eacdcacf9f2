import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, Refused } from '../api-client';
import { requestOf } from './request-of';

/** How it went to take requests. */
export interface Taking {
  /** The number of its case, of every request in turn. */
  readonly caseNos: readonly string[];
  /** How long each took, ms, with all it was sent again. */
  readonly took: readonly number[];
  readonly seconds: number;
  /** How often one had to be sent again, because a system we depend on did not answer in time. */
  readonly sentAgain: number;
}

const unavailable = 503;
/** As the answer says (Retry-After). */
const againAfterMs = 5_000;

/** So many are taken twice under one key, as by a client that lost the answer: one in twenty-five. */
const oneInRepeated = 25;

/** Takes `count` requests, evenly over so many milliseconds, whether those before are answered or not. @throws Error for a repeated one with another case */
export async function takeAll(api: ApiClient, count: number, overMs: number): Promise<Taking> {
  const caseNos: string[] = Array.from({ length: count });
  const took: number[] = [];
  let sentAgain = 0;

  async function send(n: number, key: string): Promise<string> {
    const { by, body } = requestOf(n);
    for (;;) {
      try {
        const taken = await api.post(by, '/api/v1/coverage-requests', key, body);
        return (taken as { requestNo: string }).requestNo;
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== unavailable) throw error;
        sentAgain += 1;
        await pause(againAfterMs);
      }
    }
  }

  async function take(n: number): Promise<void> {
    const key = randomUUID();
    const began = performance.now();
    const caseNo = await send(n, key);
    took.push(performance.now() - began);
    caseNos[n] = caseNo;
    if (n % oneInRepeated === 0 && (await send(n, key)) !== caseNo)
      throw new Error(`${caseNo} became another case when it was sent again`);
  }

  const began = performance.now();
  const all: Promise<void>[] = [];
  const refused: unknown[] = [];
  for (let n = 0; n < count && refused.length === 0; n += 1) {
    await pause(Math.max(0, began + (n * overMs) / count - performance.now()));
    const one = take(n);
    // Thrown below, when all are awaited.
    one.catch((error: unknown) => refused.push(error));
    all.push(one);
  }
  await Promise.all(all);
  return { caseNos, took, seconds: (performance.now() - began) / 1_000, sentAgain };
}

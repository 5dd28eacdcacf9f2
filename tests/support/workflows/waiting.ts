import type { Duration } from '@temporalio/common';
import { condition, defineUpdate, setHandler, sleep } from '@temporalio/workflow';

export const goOn = defineUpdate<void>('goOn');

/** Waits, and tells when it began and when it ended by its own clock. */
export async function waiting(duration: Duration): Promise<{ began: string; ended: string }> {
  const began = new Date().toISOString();
  await sleep(duration);
  return { began, ended: new Date().toISOString() };
}

/** Waits for a message, then for a long time. */
export async function waitingAfterGoOn(duration: Duration): Promise<void> {
  let told = false;
  setHandler(goOn, () => {
    told = true;
  });
  await condition(() => told);
  await sleep(duration);
}

/** Waits `times` times for a day. */
export async function waitingOftenForADay(times: number): Promise<number> {
  const began = Date.now();
  for (let day = 0; day < times; day += 1) await sleep('1 day');
  return Math.round((Date.now() - began) / 86_400_000);
}

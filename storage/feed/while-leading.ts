import { setTimeout as pause } from 'node:timers/promises';
import type { Lease } from './lease';

/** What a leader does: until `lost`, when somebody else may lead or the program ends. */
export type Job = (lost: AbortSignal) => Promise<void>;

/**
 * Does a job whenever this program has the lease, until `stop`. The lease is asked for and renewed every `everyMs`, which should be a third of its
 * time. A job that fails is begun again; `onError` is told why.
 */
export async function whileLeading(
  lease: Lease,
  everyMs: number,
  job: Job,
  stop: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  const rest = async (signal: AbortSignal): Promise<void> =>
    await pause(everyMs, undefined, { signal }).catch(() => undefined);

  async function lead(): Promise<void> {
    const losing = new AbortController();
    const lost = AbortSignal.any([stop, losing.signal]);
    const renewing = (async () => {
      for (await rest(lost); !lost.aborted; await rest(lost)) if (!(await lease.take())) losing.abort();
    })().catch((error: unknown) => {
      losing.abort();
      onError(error);
    });
    try {
      await job(lost);
    } finally {
      losing.abort();
      await renewing;
    }
  }

  while (!stop.aborted) {
    try {
      if (await lease.take()) await lead();
    } catch (error) {
      onError(error);
    }
    await rest(stop);
  }
  await lease.giveBack().catch(onError);
}

import type { BatchCounts } from '../../domain/batch/batch';
import type { BatchPace, FailureThreshold } from '../../domain/batch/limits';
import { type Forgiven, tooManyFailed } from '../../domain/batch/threshold';
import type { PersonActor } from '../../domain/process/actor';
import type { BatchRecords, StartOrder } from './batch-ports';
import { followOrders } from './follow-orders';
import { startItem } from './start-item';

/** What a batch's process asks for. */
export interface RunBatch {
  readonly batchNo: string;
  readonly enteredBy: PersonActor;
  /** False: only follow what was started. */
  readonly starting: boolean;
  readonly forgiven: Forgiven;
  readonly threshold: FailureThreshold;
  readonly pace: BatchPace;
}

/** Why a run came back: the batch was called off, the owner has to decide, or every item has ended. */
export interface BatchRun {
  readonly why: 'called-off' | 'too-many-failed' | 'ended';
  readonly counts: BatchCounts;
}

/** What a run lives in: its time, and its rest, which rejects when the run is called off. */
export interface RunLife {
  readonly now: () => string;
  readonly rest: (ms: number) => Promise<void>;
}

/**
 * Runs a batch until somebody has to decide: starts its orders in small groups, as many under way at once as its pace allows, and learns how they end.
 * What it knows is in the records alone, so it can be broken off anywhere and begun again (BAT-1: never twice).
 */
export async function runBatch(
  records: BatchRecords,
  start: StartOrder,
  request: RunBatch,
  life: RunLife,
): Promise<BatchRun> {
  const { batchNo, starting, forgiven, threshold, pace } = request;
  const { items } = records;
  for (;;) {
    await followOrders(records, batchNo, life.now);
    const counts = await items.counts(batchNo);
    if (counts.waiting + counts.started === 0) return { why: 'ended', counts };
    const standing = starting ? await records.standing(batchNo) : 'paused';
    if (standing === 'called-off') return { why: 'called-off', counts };
    if (standing === 'going-on') {
      if (tooManyFailed(counts, forgiven, threshold)) return { why: 'too-many-failed', counts };
      const room = Math.min(pace.inOneGo, pace.underWay - counts.started);
      if (room > 0 && counts.waiting > 0) {
        await startSome(records, start, request, room, life);
        continue;
      }
    }
    await life.rest(pace.lookEveryMs);
  }
}

async function startSome(
  records: BatchRecords,
  start: StartOrder,
  { batchNo, enteredBy, pace }: RunBatch,
  room: number,
  life: RunLife,
): Promise<void> {
  for (const item of await records.items.waiting(batchNo, room)) {
    // Whoever has paused it sees nothing more started than the order of that very moment.
    if ((await records.standing(batchNo)) !== 'going-on') return;
    const began = Date.parse(life.now());
    await startItem(records, start, item, enteredBy, life.now);
    const took = Date.parse(life.now()) - began;
    await life.rest(Math.max(pace.restMs, pace.restFactor * took));
  }
}

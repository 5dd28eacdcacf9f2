import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';
import { processIdOf } from '../../../domain/process/process-kind';
import type { StoredEvent } from '../../../storage/documents';
import { percentile } from '../figures';
import type { DueOrders } from './due-orders';

/** How late clocks rang, ms: the moment the record tells of, less the moment it was due. */
export interface Lateness {
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** How often clocks rang: at 50, 80 and 100 percent of each. */
  readonly rung: number;
}

const patienceMs = 120_000;
const thresholds = 3;

/**
 * Waits until the hand-over clocks of these orders have rung for the last time, and says how late they were.
 * @throws Error when one never rings
 */
export async function latenessOf(db: Db, { orderNos, limitMs }: DueOrders): Promise<Lateness> {
  const events: Collection<StoredEvent> = db.collection('events');
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const told = await events
      .find({
        processId: { $in: orderNos.map((orderNo) => processIdOf('order', orderNo)) },
        type: { $in: ['clock.warned', 'clock.breached'] },
        'data.clock.name': { $regex: '^accept:' },
      })
      .toArray();
    if (told.length === thresholds * orderNos.length)
      return summed(told.map((event) => late(event, limitMs)));
    if (performance.now() > deadline)
      throw new Error(
        `Of ${thresholds * orderNos.length} times clocks had to ring, ${told.length} are told of`,
      );
    await pause(1_000);
  }
}

function late(event: StoredEvent, limitMs: number): number {
  if (event.type !== 'clock.warned' && event.type !== 'clock.breached') throw new Error(event.type);
  const percent = event.type === 'clock.warned' ? event.data.percent : 100;
  const due = Date.parse(event.data.clock.startedAt) + Math.round((limitMs * percent) / 100);
  return Date.parse(event.at) - due;
}

function summed(lates: readonly number[]): Lateness {
  const at = (percent: number): number => percentile(lates, percent);
  return { p50: at(50), p99: at(99), worst: at(100), rung: lates.length };
}

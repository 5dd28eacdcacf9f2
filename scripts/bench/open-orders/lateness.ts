import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';
import type { StoredEvent } from '../../../storage/documents';
import { percentile } from '../figures';

/** How late clocks rang, ms: the moment the record tells of, less the moment it was due. */
export interface Lateness {
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** How often clocks rang: at 50, 80 and 100 percent of each. */
  readonly rung: number;
}

/** Clocks that come due by themselves, each `limitMs` after it began. */
export interface DueClocks {
  readonly processIds: readonly string[];
  /** What their names begin with, the other clocks of these processes do not. */
  readonly named: string;
  readonly count: number;
  readonly limitMs: number;
}

const patienceMs = 120_000;
const thresholds = 3;

/**
 * Waits until these clocks have rung for the last time, and says how late they were.
 * @throws Error when one never rings
 */
export async function latenessOf(
  db: Db,
  { processIds, named, count, limitMs }: DueClocks,
): Promise<Lateness> {
  const events: Collection<StoredEvent> = db.collection('events');
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const told = await events
      .find({
        processId: { $in: [...processIds] },
        type: { $in: ['clock.warned', 'clock.breached'] },
        'data.clock.name': { $regex: `^${named}` },
      })
      .toArray();
    if (told.length === thresholds * count) return summed(told.map((event) => late(event, limitMs)));
    if (performance.now() > deadline)
      throw new Error(`Of ${thresholds * count} times clocks had to ring, ${told.length} are told of`);
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

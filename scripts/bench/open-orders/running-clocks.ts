import type { Db } from 'mongodb';
import type { ClockState } from '../../../domain/clock/clock';

/** Orders that stand open, and how many of their clocks run. */
export interface Standing {
  readonly orders: number;
  readonly clocks: number;
}

const running: ClockState = 'running';

/** Counts in the records what stands open. */
export async function standingNow(db: Db): Promise<Standing> {
  const [orders, own, ofTasks, handOvers] = await Promise.all([
    db.collection('processes').countDocuments({ closedAt: null }),
    db.collection('processes').countDocuments({ closedAt: null, 'clocks.state': running }),
    db.collection('tasks').countDocuments({ closedAt: null, 'clock.state': running }),
    db.collection('tasks').countDocuments({ closedAt: null, 'acceptance.state': running }),
  ]);
  return { orders, clocks: own + ofTasks + handOvers };
}

import type { LocalDate } from '../../domain/calendar/working-calendar';
import { inTurn } from '../in-turn';
import type { Store } from '../store';
import { assessProcess } from './assess-process';

/** Days, both included, in whatever zone a process's calendar has. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How much one call does at most, so that nobody waits for the work of a year. */
const mostAtOnce = 500;
const atATime = 8;
const mostLookedAt = 10_000;

const dayMs = 24 * 60 * 60 * 1000;

/** Brings the facts of a period up to date with the event record; answers how many of its processes are behind after that. */
export type FollowRecord = (period: Period) => Promise<number>;

/**
 * Follows the event record: the processes of the period whose record has grown since are assessed anew, some hundreds in one call. Calls wait for
 * each other, so that nothing is done twice.
 */
export function createFollowRecord(store: Store): FollowRecord {
  const oneByOne = inTurn();
  return async (period) =>
    await oneByOne(async () => {
      const behind = await processesBehind(store, period);
      const now = behind.slice(0, mostAtOnce);
      let done = 0;
      for (let from = 0; from < now.length; from += atATime) {
        const some = now.slice(from, from + atATime);
        const assessed = await Promise.all(some.map(async (id) => await assessProcess(store, id)));
        done += assessed.filter(Boolean).length;
      }
      return behind.length - done;
    });
}

/** The processes alive in the period whose facts were made from fewer events than they have. */
async function processesBehind({ processes }: Store, { from, to }: Period): Promise<readonly string[]> {
  const start = new Date(Date.parse(from) - dayMs).toISOString();
  const end = new Date(Date.parse(to) + 2 * dayMs).toISOString();
  const found = await processes
    .aggregate<{ _id: string }>([
      { $match: { startedAt: { $lt: end }, $or: [{ closedAt: null }, { closedAt: { $gte: start } }] } },
      { $project: { seq: 1 } },
      { $lookup: { from: 'assessed', localField: '_id', foreignField: '_id', as: 'assessed' } },
      { $match: { $expr: { $ne: ['$seq', { $first: '$assessed.seq' }] } } },
      { $limit: mostLookedAt },
      { $project: { _id: 1 } },
    ])
    .toArray();
  return found.map(({ _id }) => _id);
}

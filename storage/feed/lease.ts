import type { Store } from '../store';

/** The right of one of several programs to do something alone, for a while. */
export interface Lease {
  /** Takes or renews it. False while somebody else has it. */
  take(): Promise<boolean>;
  /** Gives it back, so that the next need not wait until it runs out. */
  giveBack(): Promise<void>;
}

/**
 * A lease in the records. Time is the database's own, so that clocks of machines that disagree do no harm. A lease saves work and does not
 * guard it: whoever was paused may still write, so what is done under it has to be safe when done by two.
 */
export function createLease(
  { leases }: Pick<Store, 'leases'>,
  name: string,
  holder: string,
  forMs: number,
): Lease {
  const free = { $or: [{ holder }, { $expr: { $lte: ['$until', '$$NOW'] } }] };
  return {
    take: async () => {
      await leases.updateOne(
        { _id: name },
        { $setOnInsert: { holder, until: new Date(0) } },
        { upsert: true },
      );
      const until = { $add: ['$$NOW', forMs] };
      const taken = await leases.updateOne({ _id: name, ...free }, [{ $set: { holder, until } }]);
      return taken.matchedCount === 1;
    },
    giveBack: async () => {
      await leases.updateOne({ _id: name, holder }, { $set: { until: new Date(0) } });
    },
  };
}

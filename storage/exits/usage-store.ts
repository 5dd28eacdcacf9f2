import type { UsageFact, UsageHit } from '../../domain/exit/usage';
import type { StoredExitWatch } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { withoutId } from '../without-id';

/** The last exit that was opened because of a customer's usage facts. */
export interface ExitWatch {
  readonly exitNo: string;
  /** The last month it rests on. */
  readonly period: string;
  readonly hits: readonly UsageHit[];
}

/** Usage facts, and which exits they opened. */
export interface UsageStore {
  /** Keeps facts; one about the same service and month takes the place of an earlier one. */
  keep(facts: readonly UsageFact[]): Promise<void>;
  /** The facts about services since a month. */
  factsOf(orders: readonly string[], since: string): Promise<readonly UsageFact[]>;
  watchOf(customerNo: string): Promise<ExitWatch | null>;
  /** Opens another watch in the place of the one that was read; false when somebody else was faster. */
  claim(customerNo: string, before: ExitWatch | null, after: ExitWatch): Promise<boolean>;
}

export function createUsageStore({
  usageFacts,
  exitWatches,
}: Pick<Store, 'usageFacts' | 'exitWatches'>): UsageStore {
  return {
    keep: async (facts) => {
      await usageFacts.bulkWrite(
        facts.map((fact) => {
          const _id = `${fact.orderNo}:${fact.period}`;
          return { replaceOne: { filter: { _id }, replacement: { ...fact }, upsert: true } };
        }),
        { ordered: true },
      );
    },
    factsOf: async (orders, since) => {
      const found = await usageFacts
        .find({ orderNo: { $in: [...orders] }, period: { $gte: since } })
        .toArray();
      return found.map(withoutId);
    },
    watchOf: async (customerNo) => {
      const found = await exitWatches.findOne({ _id: customerNo });
      return found === null ? null : withoutId<StoredExitWatch>(found);
    },
    claim: async (customerNo, before, after) => {
      const watch = { ...after, hits: [...after.hits] };
      try {
        if (before === null) {
          await exitWatches.insertOne({ _id: customerNo, ...watch });
          return true;
        }
        const standing = { _id: customerNo, exitNo: before.exitNo };
        return (await exitWatches.updateOne(standing, { $set: watch })).matchedCount === 1;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return false;
      }
    },
  };
}

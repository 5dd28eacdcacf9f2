import type { BatchCounts, BatchItem } from '../../domain/batch/batch';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { OrderInput } from '../../domain/order/input';
import type { IntakeFacts } from '../../domain/order/intake-rules';
import type { OrderStart } from '../../domain/order/order';
import type { TablesInForce } from '../../domain/limits/limit-tables';
import type { ProcessState } from '../../domain/process/state';

/** The items of batches (storage/ implements it). Every write may be repeated; a change that comes too late changes nothing. */
export interface BatchItems {
  counts(batchNo: string): Promise<BatchCounts>;
  /** The next items to start, in the order of the file. */
  waiting(batchNo: string, limit: number): Promise<readonly BatchItem[]>;
  started(batchNo: string): Promise<readonly BatchItem[]>;
  markStarted(item: BatchItem, at: Instant): Promise<void>;
  markEnded(item: BatchItem, reason: string | null, at: Instant): Promise<void>;
  /** Items that were not started never will be, for this reason. */
  giveUpWaiting(batchNo: string, reason: string, at: Instant): Promise<void>;
  /** Failed items wait again: under the same order number if none was started under it. */
  rerunFailed(batchNo: string): Promise<void>;
}

/** Whether a batch may start orders: not while it is paused, never again once it is called off. */
export type BatchStanding = 'going-on' | 'paused' | 'called-off';

/** How an order of a batch ended. */
export interface OrderEnd {
  readonly orderNo: string;
  readonly state: ProcessState;
  readonly reason: string | null;
}

/** What a batch knows of processes and reference data, from the records. */
export interface BatchRecords {
  readonly items: BatchItems;
  /** Where a batch stands. */
  standing(batchNo: string): Promise<BatchStanding>;
  /** The numbers of those of these orders that stand in the records. */
  standingOf(orderNos: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of these orders that came to an end. */
  ends(orderNos: readonly string[]): Promise<readonly OrderEnd[]>;
  /** What is known now of what an order names. */
  factsFor(input: OrderInput, now: Instant): Promise<IntakeFacts>;
  /** The limits an order of a product is placed by now (CUS-2). */
  limitsFor(productCode: string): Promise<TablesInForce>;
}

/**
 * Starts an order's process; the same order again finds its own process.
 * @throws BusinessError `order-exists` when the number is another order's
 */
export type StartOrder = (start: OrderStart) => Promise<void>;

/** The same, given up when the run is another worker's affair by now. */
export type StartUnlessAbandoned = (start: OrderStart, abandoned: AbortSignal) => Promise<void>;

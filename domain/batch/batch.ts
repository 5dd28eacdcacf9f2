import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { OrderInput } from '../order/input';
import type { Label } from '../people/department';
import type { PersonActor } from '../process/actor';
import type { ProcessLimits } from '../process/limits';
import type { Tier } from '../tiers/tier';
import type { BatchPace, FailureThreshold } from './limits';

/** An item waits, is started as an order of its own, and ends done or failed (BAT-1). */
export const itemStates = ['waiting', 'started', 'done', 'failed'] as const;

export type ItemState = (typeof itemStates)[number];

/** How many items of a batch are in each state. */
export type BatchCounts = Readonly<Record<ItemState, number>>;

/** One row of the file, and the order it becomes. */
export interface BatchItem {
  readonly batchNo: string;
  /** From 1, in the order of the file. */
  readonly item: number;
  /** The row of the file, as spreadsheets count: the header is row 1. */
  readonly row: number;
  readonly input: OrderInput;
  /** The number of its order: the key that keeps it from being started twice. */
  readonly orderNo: string;
  /** How often it was run again. */
  readonly reruns: number;
  readonly state: ItemState;
  /** Why it failed; null unless it did. */
  readonly reason: string | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Everything a batch's process needs, frozen when it starts. Its items are in the records. */
export interface BatchStart {
  readonly batchNo: string;
  /** The Idempotency-Key's fingerprint, if the caller gave one. */
  readonly requestKey: string | null;
  readonly enteredBy: PersonActor;
  readonly customerNo: string;
  readonly tier: Tier;
  readonly priority: number;
  /** Who decides when it does not go well. */
  readonly managerId: string;
  readonly product: { readonly code: string; readonly name: Label };
  readonly fileName: string | null;
  readonly items: number;
  readonly threshold: FailureThreshold;
  readonly pace: BatchPace;
  readonly calendar: WorkingCalendar;
  /** What every process goes by, as it stood then (CUS-2). */
  readonly limits: ProcessLimits;
}

/** The number of an item's order: the batch's number, the item's, and which time it is run again. */
export function itemOrderNo(batchNo: string, item: number, reruns: number): string {
  const first = `${batchNo}-${String(item).padStart(5, '0')}`;
  return reruns === 0 ? first : `${first}-R${reruns}`;
}

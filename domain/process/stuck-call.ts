import type { Instant } from '../calendar/working-calendar';
import type { WorkGroup } from '../people/person';

/**
 * A call of an outside system that did not go through (O2A-6). `unavailable`: it is tried again by itself until the system is back;
 * `refused`: for a reason nobody foresaw, and somebody has to put it right.
 */
export interface StuckCall {
  /** `network.reserve:1`: system, operation, round. Unique in its process while it lasts. */
  readonly callId: string;
  readonly system: string;
  readonly operation: string;
  readonly why: 'unavailable' | 'refused';
  /** The system's own code when it refused. */
  readonly code: string | null;
  readonly detail: string;
  readonly since: Instant;
  /** Who looks after it. */
  readonly group: WorkGroup;
  /** The open repair task, where there is one. */
  readonly taskId: string | null;
}

/** What can be done about it. */
export type RepairAction =
  | { readonly action: 'retry'; readonly note: string | null }
  | {
      readonly action: 'correct';
      readonly corrections: { readonly [field: string]: string | number };
      readonly note: string | null;
    }
  | { readonly action: 'skip'; readonly reason: string; readonly proof: string }
  | { readonly action: 'compensate'; readonly reason: string }
  | { readonly action: 'hand-over'; readonly to: RepairGroup; readonly note: string };

/** Who a repair can be handed over to. */
export const repairGroups = ['it-support', 'network-maintenance', 'billing', 'account-manager'] as const;

export type RepairGroup = (typeof repairGroups)[number];

/** The name of a stuck call's clock among the clocks of its process. */
export function callClockName(callId: string): string {
  return `call:${callId}`;
}

import type { AssessedLevels } from './assess';
import type { CalendarOutcome } from './change-calendar';
import type { FollowedEvents } from './follow-events';
import type { BatchOutcome } from './run-batch';
import type { HeardWebhooks } from './tell-deliveries';

/** The one line `--json` prints for the desk. */
export interface DeskResult {
  readonly customerNo: string;
  readonly batch: BatchOutcome;
  /** Percent of the customer's file that is filled in. */
  readonly fileComplete: number;
  readonly managerChange: { readonly changeNo: string; readonly movedProcesses: number | null };
  readonly calendar: CalendarOutcome;
  /** The version of the entitlements the new order went by. */
  readonly limitsVersion: number;
  readonly events: FollowedEvents;
  /** Null where the house sends to public addresses alone. */
  readonly webhooks: HeardWebhooks | null;
  readonly levels: AssessedLevels;
  readonly cases: number;
  readonly exportedRows: number;
  /** Whether everything was as it was told. */
  readonly holds: boolean;
}

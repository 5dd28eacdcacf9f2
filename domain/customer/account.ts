import type { Instant } from '../calendar/working-calendar';
import type { CustomerContact } from '../process/event';
import type { Tier } from '../tiers/tier';

/** A named contact of a customer on our side (CUS-3). The id is opaque: never a name (rule 6). */
export interface OurContact {
  readonly personId: string;
  readonly duty: ContactDuty;
}

/** What a contact on our side is there for. */
export const contactDuties = ['account-manager', 'deputy', 'technical', 'service', 'executive'] as const;

export type ContactDuty = (typeof contactDuties)[number];

/** A tier a customer got, and why. Processes keep the tier they started with (CUS-2). */
export interface TierChange {
  readonly from: Tier;
  readonly to: Tier;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** What was said to or by a customer, kept with the customer (CUS-1). */
export interface LogEntry extends CustomerContact {
  readonly entryId: string;
  readonly customerNo: string;
  readonly at: Instant;
  /** Id of who noted it. */
  readonly by: string;
  /** The process it was about; null for the customer as such. */
  readonly processId: string | null;
}

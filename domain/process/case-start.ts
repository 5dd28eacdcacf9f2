import type { Budget, Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { LocalNetwork } from '../people/department';
import type { Tier } from '../tiers/tier';
import type { PersonActor } from './actor';
import type { ProcessLimits } from './limits';

/** The time limits of one kind of process, by name. */
export type CaseLimits = Readonly<Record<string, Budget>>;

/** What a process was started by, and the versions of the tables that say so. */
export interface FrozenCaseLimits<L extends CaseLimits> {
  readonly versions: { readonly entitlements: number; readonly process: number; readonly own: number };
  readonly process: ProcessLimits;
  readonly own: L;
}

/**
 * What every process about a customer is started with, frozen at that moment (CUS-2, CAL-2): a kind adds its own facts. Later changes of
 * tier, limits and calendar are for later processes.
 */
export interface CaseStart<L extends CaseLimits> {
  /** The number people know it by; never personal (rule 6). */
  readonly businessKey: string;
  /** What the request is known by, so that the same one sent again finds its own process; null for none. */
  readonly requestKey: string | null;
  readonly receivedAt: Instant;
  readonly enteredBy: PersonActor;
  readonly customerNo: string;
  readonly tier: Tier;
  /** The customer's account manager, who owns the process from end to end. */
  readonly managerId: string;
  readonly homeNetwork: LocalNetwork;
  /** 1 is served first (ENT-5). */
  readonly priority: number;
  readonly calendar: WorkingCalendar;
  readonly limits: FrozenCaseLimits<L>;
}

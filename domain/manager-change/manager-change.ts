import type { Instant, WorkingCalendar } from '../calendar/working-calendar';
import type { PersonActor } from '../process/actor';
import type { ProcessLimits } from '../process/limits';

/** A change of account manager, with everything its process needs, frozen when it starts (HND-1). No personal data (rule 6). */
export interface ManagerChangeStart {
  readonly changeNo: string;
  readonly requestKey: string | null;
  readonly startedAt: Instant;
  /** The area manager or the head of key accounts. */
  readonly startedBy: PersonActor;
  readonly fromManagerId: string;
  readonly toManagerId: string;
  /** Which customers; null for all the old manager has when everything moves. */
  readonly customerNos: readonly string[] | null;
  readonly reason: string;
  /** Not before this instant; null for as soon as the successor accepts. */
  readonly effectiveFrom: Instant | null;
  readonly calendar: WorkingCalendar;
  /** What every process goes by, as it stood then (CUS-2). */
  readonly limits: ProcessLimits;
}

/** A customer that has moved, as far as telling them needs it. */
export interface MovedCustomer {
  readonly customerNo: string;
  /** Important customers (重要客户) are told each by themselves. */
  readonly important: boolean;
}

/** Whether somebody is who takes the customers on, or stands in for them. */
export function isSuccessor(
  { toManagerId }: Pick<ManagerChangeStart, 'toManagerId'>,
  by: PersonActor,
): boolean {
  return by.id === toManagerId || by.onBehalfOf?.id === toManagerId;
}

/** The customer such a process is about; `*` for several. */
export function customerOf({ customerNos }: Pick<ManagerChangeStart, 'customerNos'>): string {
  const [first, ...others] = customerNos ?? [];
  return first === undefined || others.length > 0 ? '*' : first;
}

/** Who is told together of the new manager: each important customer alone, all others in one task. */
export function groupsToTell(moved: readonly MovedCustomer[]): readonly (readonly string[])[] {
  const nos = (customers: readonly MovedCustomer[]) => customers.map(({ customerNo }) => customerNo);
  const alone = nos(moved.filter(({ important }) => important)).map((customerNo) => [customerNo]);
  const together = nos(moved.filter(({ important }) => !important));
  return together.length === 0 ? alone : [...alone, together];
}

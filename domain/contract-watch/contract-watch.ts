import type { Budget, Instant, LocalDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Contract } from '../customer/customer';
import type { FrozenCaseLimits } from '../process/case-start';
import type { ContractLimits } from '../contract/limits';
import type { ProcessView } from '../process/process-view';
import type { Tier } from '../tiers/tier';

/** A contract near its end. */
export type ExpiringContract = Pick<Contract, 'contractNo' | 'customerNo' | 'validTo' | 'productCodes'>;

/** What the watch over a contract's end is started with (CON-3). */
export interface ContractWatchStart {
  readonly businessKey: string;
  readonly startedAt: Instant;
  readonly contract: ExpiringContract;
  readonly tier: Tier;
  readonly managerId: string;
  readonly priority: number;
  readonly calendar: WorkingCalendar;
  /** When the account manager is warned: days before the contract's last day, the most first. */
  readonly warnDaysBefore: readonly number[];
  readonly limits: FrozenCaseLimits<ContractLimits>;
}

/** A contract near its end that nobody watches, and which watch over it for that day it will be: from 1 on. */
export interface Unwatched {
  readonly contract: ExpiringContract;
  readonly nth: number;
}

/** A contract is watched once for each day it is to end on, and once more each time that day has come back (`mayComeBack`). */
export function watchKeyOf(
  { contractNo, validTo }: Pick<Contract, 'contractNo' | 'validTo'>,
  nth: number,
): string {
  const first = `${contractNo}.${validTo.replaceAll('-', '')}`;
  return nth === 1 ? first : `${first}-${nth}`;
}

/**
 * Whether a contract that stands as agreed, and has had a watch, has to be watched again: that one ended because the contract ended on
 * another day, or was renewed, and neither is so any more.
 */
export function mayComeBack({ closedAt, milestones }: Pick<ProcessView, 'closedAt' | 'milestones'>): boolean {
  const end = milestones.at(-1)?.name;
  return closedAt !== null && (end === 'contract-term-changed' || end === 'contract-renewed');
}

/** The days before its end on which a contract is warned of, by the limits in force: the most first, each once. */
export function warnDaysOf(limits: Readonly<ContractLimits>): readonly number[] {
  const { expiryFirst, expirySecond, expiryThird, expiryLast } = limits;
  const days = [expiryFirst, expirySecond, expiryThird, expiryLast].map(daysOf);
  return [...new Set(days)].sort((a, b) => b - a);
}

/** A limit of this table in calendar days: those of a contract's end are never anything else (domain/limits/input.ts). */
function daysOf(budget: Budget): number {
  return 'days' in budget ? Math.ceil(budget.days) : 0;
}

/** The day so many days before another. */
export function daysBefore(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

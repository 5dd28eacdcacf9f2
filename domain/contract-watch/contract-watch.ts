import type { Budget, Instant, LocalDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Contract } from '../customer/customer';
import type { FrozenCaseLimits } from '../process/case-start';
import type { ContractLimits } from '../contract/limits';
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

/** A contract is watched once for each day it is to end on. */
export function watchKeyOf({ contractNo, validTo }: Pick<Contract, 'contractNo' | 'validTo'>): string {
  return `${contractNo}.${validTo.replaceAll('-', '')}`;
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

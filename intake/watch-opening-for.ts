import { windowBetween } from '../domain/calendar/window';
import type { Instant } from '../domain/calendar/working-calendar';
import { type Unwatched, warnDaysOf, watchKeyOf } from '../domain/contract-watch/contract-watch';
import type { ContractLimits } from '../domain/contract/limits';
import { promiseCalendar } from '../domain/order/promise-calendar';
import { classOf } from '../domain/tiers/tier';
import { contractWatchOpening } from '../gateway/contract-watch-opening';
import type { Opening } from '../gateway/opening';
import type { IntakeFacts } from './intake';

/**
 * How the watch over a contract's end is started, by whoever looks for contracts near their end (CON-3).
 * @throws Error when its customer or the calendar is missing: tried again at the next look
 */
export async function watchOpeningFor(
  { contract, nth }: Unwatched,
  { reference, tables }: Pick<IntakeFacts, 'reference' | 'tables'>,
  now: Instant,
): Promise<Opening> {
  const { contractNo, customerNo, validTo, productCodes } = contract;
  const [customer, calendar, inForce] = await Promise.all([
    reference.customer(customerNo, {}),
    reference.calendar(promiseCalendar),
    tables.inForceFor('contract'),
  ]);
  if (customer === null || calendar === null)
    throw new Error(`Customer ${customerNo} or calendar ${promiseCalendar} is missing.`);
  const { entitlements, process, own } = inForce;
  const limits = own.content as ContractLimits;
  const { tier, managerId } = customer;
  return contractWatchOpening({
    businessKey: watchKeyOf(contract, nth),
    startedAt: now,
    contract: { contractNo, customerNo, validTo, productCodes },
    tier,
    managerId,
    priority: entitlements.content[classOf(tier)].priority,
    calendar: windowBetween(calendar, now, `${validTo}T00:00:00.000Z`),
    warnDaysBefore: warnDaysOf(limits),
    limits: {
      versions: { entitlements: entitlements.version, process: process.version, own: own.version },
      process: process.content,
      own: limits,
    },
  });
}

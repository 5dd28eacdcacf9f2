import { windowBetween } from '../domain/calendar/window';
import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import type { Customer } from '../domain/customer/customer';
import { BusinessError } from '../domain/errors';
import type { CaseKindName, EntitlementTable } from '../domain/limits/limit-tables';
import { promiseCalendar } from '../domain/order/promise-calendar';
import type { CaseLimits, CaseStart } from '../domain/process/case-start';
import { type Entitlements } from '../domain/tiers/entitlements';
import { classOf } from '../domain/tiers/tier';
import type { Entry, IntakeFacts } from './intake';

/** A start with what it was made from. */
export interface StartedFor<L extends CaseLimits> {
  readonly start: CaseStart<L>;
  readonly customer: Customer;
  /** What the customer's class is entitled to now (CUS-2). */
  readonly entitled: Entitlements;
  readonly entitlements: EntitlementTable;
}

/**
 * The customer asked for, if the one who asks may see them.
 * @throws BusinessError `unknown-customer`
 */
export async function customerFor(
  { reference }: IntakeFacts,
  customerNo: string,
  { scope }: Entry,
): Promise<Customer> {
  const customer = await reference.customer(customerNo, scope);
  if (customer !== null) return customer;
  const reason = '客户不存在 / there is no such customer';
  throw new BusinessError('unknown-customer', `There is no customer ${customerNo}.`, [
    { field: 'customerNo', reason },
  ]);
}

/**
 * What every process about a customer is started with, frozen as of now: tier, limits, calendar (CUS-2, CAL-2).
 * @throws BusinessError `unavailable` when the calendar is missing
 */
export async function caseStartFor<L extends CaseLimits>(
  facts: IntakeFacts,
  kind: CaseKindName,
  businessKey: string,
  customer: Customer,
  { requestKey, receivedAt, enteredBy }: Entry,
): Promise<StartedFor<L>> {
  const [calendar, tables] = await Promise.all([calendarFor(facts), facts.tables.inForceFor(kind)]);
  const { entitlements, process, own } = tables;
  const entitled = entitlements.content[classOf(customer.tier)];
  const { customerNo, tier, managerId, homeNetwork } = customer;
  const start: CaseStart<L> = {
    businessKey,
    requestKey,
    receivedAt,
    enteredBy,
    customerNo,
    tier,
    managerId,
    homeNetwork,
    priority: entitled.priority,
    calendar: windowBetween(calendar, receivedAt, receivedAt),
    limits: {
      versions: { entitlements: entitlements.version, process: process.version, own: own.version },
      process: process.content,
      // Only what has the shape of its table is ever published.
      own: own.content as L,
    },
  };
  return { start, customer, entitled, entitlements: entitlements.content };
}

async function calendarFor({ reference }: IntakeFacts): Promise<WorkingCalendar> {
  const calendar = await reference.calendar(promiseCalendar);
  if (calendar !== null) return calendar;
  throw new BusinessError('unavailable', `The calendar ${promiseCalendar} is missing.`);
}

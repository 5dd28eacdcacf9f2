import type { LogEntry, OurContact, TierChange } from '../../domain/customer/account';
import type { Customer } from '../../domain/customer/customer';
import type { FilePart } from '../../domain/customer/file';
import type { StaffingLimits } from '../../domain/customer/staffing';
import type { StoredCustomer } from '../documents';
import { type Condition, allOf } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';
import { logOf } from './log-view';
import { type OpenCases, openCasesOf } from './open-cases';

/** What is kept of a customer beside the customer itself. */
export interface Account {
  readonly parts: readonly FilePart[];
  readonly contacts: readonly OurContact[];
  readonly contactsVersion: number;
  readonly tierHistory: readonly TierChange[];
}

/** A manager with more accounts of a kind than one may have (CUS-3). */
export interface Overload {
  readonly managerId: string;
  readonly kind: Customer['kind'];
  readonly accounts: number;
  readonly limit: number;
}

/** An important customer with too few named contacts on our side (CUS-3). */
export interface TooFewContacts {
  readonly customerNo: string;
  readonly managerId: string;
  readonly contacts: number;
}

/** What can be wrong with how customers are looked after (CUS-3): too few contacts, or a manager with too many of them. */
export type Breach = 'contacts' | 'span';

/** Reads everything of customers. */
export interface AccountViews {
  account(customerNo: string): Promise<Account>;
  /** What was said to and by the customer, the newest first: noted with the customer, or with one of their processes. */
  log(customerNo: string, page: number, pageSize: number): Promise<Page<LogEntry>>;
  /** How many cases of each of these customers are open; one without any is left out. */
  openCases(customerNos: readonly string[]): Promise<ReadonlyMap<string, OpenCases>>;
  overloads(scope: Condition, limits: StaffingLimits): Promise<readonly Overload[]>;
  /** What a customer with such a breach is found by. */
  breach(of: Breach, limits: StaffingLimits): Promise<Condition>;
  /** `most` at most, by number. */
  tooFewContacts(scope: Condition, limits: StaffingLimits, most: number): Promise<readonly TooFewContacts[]>;
}

/** Important customers whose contacts are too few; one of before contacts were counted has none. */
function hasTooFewContacts({ contactsOfImportant }: StaffingLimits): Condition {
  return { important: true, signed: true, contactCount: { $not: { $gte: contactsOfImportant } } };
}

/** The customers of managers who have too many. */
function ofOverloaded(overloads: readonly Overload[]): Condition {
  if (overloads.length === 0) return { _id: { $in: [] } };
  return { $or: overloads.map(({ managerId, kind }) => ({ managerId, kind, signed: true })) };
}

export function createAccountViews(store: Store): AccountViews {
  const { customers, customerFiles } = store;
  return {
    account: async (customerNo) => {
      const [customer, parts] = await Promise.all([
        customers.findOne({ _id: customerNo }),
        customerFiles.find({ customerNo }).sort({ _id: 1 }).toArray(),
      ]);
      return {
        parts: parts.map(withoutId),
        contacts: customer?.contacts ?? [],
        contactsVersion: customer?.contactsVersion ?? 0,
        tierHistory: customer?.tierHistory ?? [],
      };
    },
    log: async (customerNo, page, pageSize) => await logOf(store, customerNo, page, pageSize),
    openCases: async (customerNos) => await openCasesOf(store, customerNos),
    overloads: async (scope, limits) => await overloadsIn(store, scope, limits),
    breach: async (of, limits) =>
      of === 'contacts' ? hasTooFewContacts(limits) : ofOverloaded(await overloadsIn(store, {}, limits)),
    tooFewContacts: async (scope, limits, most) => {
      const found = customers.find<StoredCustomer>(allOf([hasTooFewContacts(limits), scope]));
      return (await found.sort({ _id: 1 }).limit(most).toArray()).map(
        ({ customerNo, managerId, contactCount }) => ({ customerNo, managerId, contacts: contactCount ?? 0 }),
      );
    },
  };
}

async function overloadsIn(
  { customers }: Pick<Store, 'customers'>,
  scope: Condition,
  { accountsOfManager }: StaffingLimits,
): Promise<readonly Overload[]> {
  const counted = await customers
    .aggregate<{ _id: Pick<Overload, 'managerId' | 'kind'>; accounts: number }>([
      { $match: allOf<StoredCustomer>([{ signed: true }, scope]) },
      { $group: { _id: { managerId: '$managerId', kind: '$kind' }, accounts: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ])
    .toArray();
  return counted
    .map(({ _id: { managerId, kind }, accounts }) => ({
      managerId,
      kind,
      accounts,
      limit: accountsOfManager[kind],
    }))
    .filter(({ accounts, limit }) => accounts > limit);
}

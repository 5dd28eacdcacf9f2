import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Address, Contract, Customer } from '../../domain/customer/customer';
import { bareCalendar } from '../reference/bare-calendar';
import { containing } from '../../domain/containing';
import { bareCustomer } from '../customers/bare-customer';
import type { StoredCustomer } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page } from '../page';
import type { Store } from '../store';
import { withoutId } from '../without-id';

/** Where to look for an address: in one local network, by part of its text. */
export interface AddressQuery {
  readonly localNetwork: string | null;
  readonly text: string | null;
}

/** Customers, contracts, addresses and calendars: what a process is started from. */
export interface ReferenceViews {
  listCustomers(conditions: readonly Condition[], page: number, pageSize: number): Promise<Page<Customer>>;
  customer(customerNo: string, scope: Condition): Promise<Customer | null>;
  /** What these customers are called, by their numbers; of unknown ones nothing. */
  customerNames(customerNos: readonly string[]): Promise<ReadonlyMap<string, string>>;
  contractsOf(customerNo: string): Promise<readonly Contract[]>;
  listAddresses(query: AddressQuery, page: number, pageSize: number): Promise<Page<Address>>;
  addresses(ids: readonly string[]): Promise<readonly Address[]>;
  /** The newest version of every calendar. */
  calendars(): Promise<readonly WorkingCalendar[]>;
  /** The newest version of one calendar. */
  calendar(id: string): Promise<WorkingCalendar | null>;
  /** The version of a calendar that something was reckoned with (CAL-2). */
  calendarVersion(id: string, version: number): Promise<WorkingCalendar | null>;
}

export function createReferenceViews(store: Store): ReferenceViews {
  const latest = async (id: string): Promise<WorkingCalendar | null> => {
    const found = await store.calendars.findOne({ id }, { sort: { version: -1 } });
    return found === null ? null : bareCalendar(found);
  };
  return {
    listCustomers: async (conditions, page, pageSize) => {
      const request = { page, pageSize, sort: 'customerNo', descending: false } as const;
      const found = await findPage(store.customers, conditions, request, { customerNo: '_id' });
      return { ...found, items: found.items.map(bareCustomer) };
    },
    customer: async (customerNo, scope) => {
      const found = await store.customers.findOne<StoredCustomer>(allOf([{ _id: customerNo }, scope]));
      return found === null ? null : bareCustomer(found);
    },
    customerNames: async (customerNos) => {
      if (customerNos.length === 0) return new Map();
      const found = await store.customers
        .find({ _id: { $in: [...new Set(customerNos)] } }, { projection: { name: 1 } })
        .toArray();
      return new Map(found.map(({ _id, name }) => [_id, name]));
    },
    contractsOf: async (customerNo) =>
      (await store.contracts.find({ customerNo }).sort({ _id: 1 }).toArray()).map(withoutId),
    listAddresses: async ({ localNetwork, text }, page, pageSize) => {
      const conditions = [
        localNetwork === null ? {} : { localNetwork },
        text === null ? {} : { text: containing(text) },
      ];
      const request = { page, pageSize, sort: 'addressId', descending: false } as const;
      const found = await findPage(store.addresses, conditions, request, { addressId: '_id' });
      return { ...found, items: found.items.map(withoutId) };
    },
    addresses: async (ids) =>
      (await store.addresses.find({ _id: { $in: [...ids] } }).toArray()).map(withoutId),
    calendars: async () => {
      const ids = await store.calendars.distinct('id');
      const found = await Promise.all(ids.sort().map(latest));
      return found.filter((calendar) => calendar !== null);
    },
    calendar: latest,
    calendarVersion: async (id, version) => {
      const found = await store.calendars.findOne({ id, version });
      return found === null ? null : bareCalendar(found);
    },
  };
}

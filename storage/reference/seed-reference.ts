import chineseDays from 'chinese-days/dist/chinese-days.json';
import { chineseCalendar } from '../../domain/calendar/chinese-calendar';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { Address } from '../../domain/customer/customer';
import type { Person } from '../../domain/people/person';
import { replaceAll } from '../replace-all';
import type { Store } from '../store';
import { demoContracts, demoCustomers } from './demo-customers';
import { utcOffsetsOf } from './utc-offsets';

/** The last year whose offsets from UTC are looked up; afterwards the last one holds. */
const offsetsUntil = 2040;

/** Publishes version 1 of the Chinese working calendar unless it is there. Published versions are never changed (CAL-2). */
export async function seedCalendar({ calendars }: Store): Promise<void> {
  const years = chineseCalendar(chineseDays);
  const utcOffsets = utcOffsetsOf(years.timeZone, Math.min(...years.knownYears), offsetsUntil);
  const calendar = { ...years, utcOffsets };
  const _id = `${calendar.id}@${calendar.version}`;
  await calendars.updateOne({ _id }, { $setOnInsert: calendar }, { upsert: true });
}

/** The demo customers and their contracts; ones that are there stay as they are. */
export async function seedDemoCustomers({ customers, contracts }: Store): Promise<void> {
  for (const customer of demoCustomers) {
    await customers.updateOne({ _id: customer.customerNo }, { $setOnInsert: customer }, { upsert: true });
  }
  for (const contract of demoContracts) {
    await contracts.updateOne({ _id: contract.contractNo }, { $setOnInsert: contract }, { upsert: true });
  }
}

/** People known from the beginning; entries that are there stay as they are. `since`: since when they are known. */
export async function seedPeople({ people }: Store, known: readonly Person[], since: Instant): Promise<void> {
  for (const person of known) {
    await people.updateOne({ _id: person.id }, { $setOnInsert: { ...person, since } }, { upsert: true });
  }
}

/** Our copy of the inventory's address register, by which orders are checked before they start. */
export async function keepAddresses({ addresses }: Store, register: readonly Address[]): Promise<void> {
  await replaceAll(
    addresses,
    register.map((address) => ({ _id: address.addressId, ...address })),
  );
}

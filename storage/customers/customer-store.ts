import type { OurContact, TierChange } from '../../domain/customer/account';
import type { Customer } from '../../domain/customer/customer';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import type { StoredCustomer } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { outOfDate } from './out-of-date';

/** Contacts on our side somebody wants a customer to have; `version`: the one they saw, 0 for none. */
export interface WantedContacts {
  readonly customerNo: string;
  readonly version: number;
  readonly contacts: readonly OurContact[];
  readonly by: string;
}

/** Writes customers. The same request repeated changes nothing more. */
export interface CustomerStore {
  /** @throws BusinessError `conflict` when another customer has the number */
  create(customer: Customer, by: string): Promise<void>;
  /** Later processes start with the new tier (CUS-2). @throws BusinessError `nothing-to-amend`, `conflict` */
  changeTier(customerNo: string, change: TierChange): Promise<void>;
  /** @throws BusinessError `conflict` when somebody was faster */
  changeContacts(wanted: WantedContacts): Promise<void>;
}

export function createCustomerStore(
  { customers }: Pick<Store, 'customers'>,
  changes: ChangeLog,
): CustomerStore {
  return {
    create: async (customer, by) => {
      const { customerNo, kind, important, tier, signed, managerId } = customer;
      const standing = await customers.findOne({ _id: customerNo });
      if (standing !== null) return refuseUnlessSame(standing, customer);
      const data = { kind, important, tier, signed, managerId };
      const change = { personId: by, subject: customerNo, data, reason: null };
      await changes.add({ ...change, what: 'customer.created' });
      const account = { contacts: [], contactCount: 0, contactsVersion: 0, tierHistory: [] };
      try {
        await customers.insertOne({ _id: customerNo, ...customer, ...account });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await changes.add({ ...change, what: 'customer.not-created' });
        throw taken(customerNo);
      }
    },
    changeTier: async (customerNo, change) => {
      const { from, to, by, reason } = change;
      if (from === to) {
        const standing = await customers.findOne({ _id: customerNo });
        const last = standing?.tierHistory?.at(-1);
        if (last?.to === to && last.by === by && last.reason === reason) return;
        throw new BusinessError('nothing-to-amend', `${customerNo} is ${to} already.`, [
          { field: 'tier', reason: '等级未变 / is this tier already' },
        ]);
      }
      const noted = { personId: by, subject: customerNo, data: { from, to }, reason };
      await changes.add({ ...noted, what: 'customer.tier-changed' });
      const { matchedCount } = await customers.updateOne(
        { _id: customerNo, tier: from },
        { $set: { tier: to }, $push: { tierHistory: change } },
      );
      if (matchedCount > 0) return;
      await changes.add({ ...noted, what: 'customer.tier-not-changed' });
      throw new BusinessError(
        'conflict',
        `The tier of ${customerNo} has just been changed by somebody else.`,
      );
    },
    changeContacts: async ({ customerNo, version, contacts, by }) => {
      const standing = await customers.findOne({ _id: customerNo });
      const isDone =
        standing?.contactsVersion === version + 1 &&
        JSON.stringify(standing.contacts) === JSON.stringify(contacts);
      if (isDone) return;
      const data = { version: version + 1, contacts };
      const noted = { personId: by, subject: customerNo, data, reason: null };
      await changes.add({ ...noted, what: 'customer.contacts-changed' });
      const seen = version === 0 ? { $in: [0, null] } : version;
      const { matchedCount } = await customers.updateOne(
        // A customer of before has no version yet.
        { _id: customerNo, contactsVersion: seen } as object,
        { $set: { contacts, contactCount: contacts.length, contactsVersion: version + 1 } },
      );
      if (matchedCount > 0) return;
      await changes.add({ ...noted, what: 'customer.contacts-not-changed' });
      throw outOfDate('The list of contacts', version);
    },
  };
}

function refuseUnlessSame(standing: StoredCustomer, customer: Customer): void {
  const isSame = Object.entries(customer).every(([key, value]) => standing[key as keyof Customer] === value);
  if (!isSame) throw taken(customer.customerNo);
}

function taken(customerNo: string): BusinessError {
  return new BusinessError('conflict', `There is a customer ${customerNo}.`, [
    { field: 'customerNo', reason: '客户编号已存在 / a customer with this number exists' },
  ]);
}

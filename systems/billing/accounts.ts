import type { Collection, Db } from 'mongodb';
import type { Account } from './exit-schemas';

export type AccountDocument = Omit<Account, 'customerNo'> & { readonly _id: string };

export function accountsOf(db: Db): Collection<AccountDocument> {
  return db.collection('accounts');
}

/** What a customer owes; one nobody has written anything about owes nothing. */
export function toAccount(customerNo: string, found: AccountDocument | null): Account {
  const { arrearsCny, instalmentsCny } = found ?? { arrearsCny: 0, instalmentsCny: 0 };
  return { customerNo, arrearsCny, instalmentsCny };
}

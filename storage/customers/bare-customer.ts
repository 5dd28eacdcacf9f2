import type { Customer } from '../../domain/customer/customer';
import type { StoredCustomer } from '../documents';

/** A customer as the rest of the house knows it: without what is kept beside it. */
export function bareCustomer(stored: StoredCustomer): Customer {
  const { customerNo, name, kind, important, industry, tier, signed, managerId, homeNetwork } = stored;
  return { customerNo, name, kind, important, industry, tier, signed, managerId, homeNetwork };
}

import type { Customer } from './customer';

/** How an account has to be staffed (CUS-3): data that administrators change (domain/limits/). */
export interface StaffingLimits {
  /** An important customer has at least so many named contacts on our side. */
  readonly contactsOfImportant: number;
  /** A manager has so many accounts of a kind at most. */
  readonly accountsOfManager: Readonly<Record<Customer['kind'], number>>;
}

/** S0's numbers. */
export const staffingLimits: StaffingLimits = {
  contactsOfImportant: 2,
  accountsOfManager: { group: 50, reputation: 400 },
};

import type { LocalDate } from '../calendar/working-calendar';
import type { Contract } from '../customer/customer';
import { daysBefore } from './contract-watch';

/**
 * How a contract stands that was to end on a day: as it was; `renewed`: another contract of the customer goes on with each of its
 * products; `changed`: it ends on another day now.
 */
export type ContractStanding = 'as-agreed' | 'renewed' | 'changed';

/** How a contract stands among all of its customer's. Null: there is no such contract any more. */
export function standingOf(
  contract: Contract | null,
  validTo: LocalDate,
  others: readonly Contract[],
): ContractStanding {
  if (contract === null || contract.validTo !== validTo) return 'changed';
  return isRenewed(contract, others) ? 'renewed' : 'as-agreed';
}

/** Whether every product of a contract goes on, without a day between, under another one that ends later. */
export function isRenewed(contract: Contract, others: readonly Contract[]): boolean {
  const nextDay = daysBefore(contract.validTo, -1);
  const later = others.filter(
    ({ contractNo, validFrom, validTo }) =>
      contractNo !== contract.contractNo && validFrom <= nextDay && validTo > contract.validTo,
  );
  return contract.productCodes.every((code) => later.some(({ productCodes }) => productCodes.includes(code)));
}

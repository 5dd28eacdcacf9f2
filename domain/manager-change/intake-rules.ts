import type { Instant } from '../calendar/working-calendar';
import { BusinessError, type FieldProblem } from '../errors';
import type { Customer } from '../customer/customer';
import { accountManagers } from '../people/groups';
import { type Person, isMemberOf } from '../people/person';
import type { ManagerChangeInput } from './input';

/** What is known when a change of manager is asked for. */
export interface ManagerChangeFacts {
  /** The successor in the directory; null for nobody known. */
  readonly successor: Person | null;
  /** Those of the customers named that exist. */
  readonly named: readonly Pick<Customer, 'customerNo' | 'managerId'>[];
  /** How many customers the old manager has. */
  readonly owned: number;
  readonly now: Instant;
}

const yearMs = 366 * 24 * 60 * 60 * 1_000;

/**
 * Lets a change of account manager start, or says why not (HND-1).
 * @throws BusinessError `unknown-person`, `not-a-colleague`, `unknown-customer`, `date-in-the-past`, `invalid-request`
 */
export function admitManagerChange(input: ManagerChangeInput, facts: ManagerChangeFacts): void {
  const { fromManagerId, toManagerId, effectiveFrom } = input;
  if (fromManagerId === toManagerId)
    throw refusal('invalid-request', 'toManagerId', '须为另一人 / has to be somebody else');
  if (facts.successor === null)
    throw refusal('unknown-person', 'toManagerId', '人员不在名录中 / is not in the directory');
  if (!isMemberOf(facts.successor, accountManagers))
    throw refusal('not-a-colleague', 'toManagerId', '不是客户经理 / is no account manager');
  refuseOtherCustomers(input, facts);
  if (effectiveFrom !== null) {
    const ahead = Date.parse(effectiveFrom) - Date.parse(facts.now);
    if (ahead <= 0) throw refusal('date-in-the-past', 'effectiveFrom', '已经过去 / has passed');
    if (ahead > yearMs)
      throw refusal('invalid-request', 'effectiveFrom', '须在一年以内 / within a year from now');
  }
}

/** The refusal of a second change of manager of the same customers, while the first has not moved them. */
export function managerChangeInHand(changeNo: string): BusinessError {
  return refusal('conflict', 'customerNos', `已在 ${changeNo} 中移交 / is in ${changeNo} already`);
}

function refuseOtherCustomers(
  { customerNos, fromManagerId }: ManagerChangeInput,
  facts: ManagerChangeFacts,
): void {
  if (customerNos === 'all') {
    if (facts.owned > 0) return;
    throw refusal('unknown-customer', 'fromManagerId', '名下没有客户 / has no customers');
  }
  const theirs = new Set(
    facts.named.filter(({ managerId }) => managerId === fromManagerId).map(({ customerNo }) => customerNo),
  );
  const reason = '不是该客户经理的客户 / is no customer of this manager';
  const problems = customerNos.flatMap((customerNo, n): FieldProblem[] =>
    theirs.has(customerNo) ? [] : [{ field: `customerNos.${n}`, reason }],
  );
  if (problems.length > 0)
    throw new BusinessError(
      'unknown-customer',
      `Not all of them are customers of ${fromManagerId}.`,
      problems,
    );
}

function refusal(code: BusinessError['code'], field: string, reason: string): BusinessError {
  return new BusinessError(code, 'This change of account manager is not possible.', [{ field, reason }]);
}

import type { Customer } from '../../../domain/customer/customer';
import {
  mayCreateCustomers,
  mayDecideOnCustomers,
  mayKeepFile,
} from '../../../domain/customer/may-keep-file';
import { mayChangeManagers } from '../../../domain/manager-change/may-change-managers';
import { mayAttend } from '../../../domain/process/attention-rules';
import { actionsOpen } from '../../../domain/process/process-actions';
import type { ProcessState } from '../../../domain/process/state';
import type { ProcessKind } from '../../../domain/process/process-kind';
import type { PersonActor } from '../../../domain/process/actor';
import type { Role } from '../../../domain/people/department';
import type { Myself } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { isWhole } from '../case/case-kinds';

/** As the API’s rules have it: by one’s own right, or by that of somebody one stands in for. */
function may(myself: Myself, rule: (by: PersonActor) => boolean): boolean {
  return whyNotBy(myself, (by) => (rule(by) ? null : 'forbidden')) === null;
}

function hasRole(myself: Myself, roles: readonly Role[]): boolean {
  return [myself, ...myself.standsInFor].some((who) => who.roles.some((role) => roles.includes(role)));
}

/** Whether one sees and keeps the file of a customer (CUS-1). */
export function mayKeep(myself: Myself, customer: Pick<Customer, 'managerId'>): boolean {
  const keepers: readonly Role[] = ['account-manager', 'area-manager', 'department-head', 'administrator'];
  return hasRole(myself, keepers) && may(myself, (by) => mayKeepFile(customer, by));
}

/** Whether one decides about a customer as such, its tier say (CUS-2). */
export function mayDecide(myself: Myself): boolean {
  return may(myself, mayDecideOnCustomers);
}

/** Whether one enters new customers (CUS-1). */
export function mayCreate(myself: Myself): boolean {
  return may(myself, mayCreateCustomers);
}

/** Whether one decides who looks after which customers (HND-1). */
export function mayHandOver(myself: Myself): boolean {
  return may(myself, mayChangeManagers);
}

interface OpenCase {
  readonly kind: ProcessKind;
  readonly processKey: string;
  readonly state: ProcessState;
  readonly managerId: string;
  readonly closedAt: string | null;
}

/** What one may do about a case from a list. */
export function mayDoAbout(myself: Myself, found: OpenCase): readonly ('expedite' | 'contact')[] {
  const { kind, processKey, state, closedAt, managerId } = found;
  if (!isWhole({ kind, number: processKey })) return [];
  const attending: readonly Role[] = ['account-manager', 'area-manager', 'department-head'];
  if (!hasRole(myself, attending) || !may(myself, (by) => mayAttend({ managerId }, by))) return [];
  const open = actionsOpen({ kind, state, hold: null, closedAt }, false);
  return (['expedite', 'contact'] as const).filter((action) => open.includes(action));
}

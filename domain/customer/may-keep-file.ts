import type { Member, PersonActor } from '../process/actor';
import type { Customer } from './customer';

function isAbove({ roles, department }: Member): boolean {
  if (roles.includes('area-manager') || roles.includes('administrator')) return true;
  return department === 'key-accounts' && roles.includes('department-head');
}

function byRightOf(by: PersonActor, may: (member: Member) => boolean): boolean {
  return may(by) || (by.onBehalfOf !== null && may(by.onBehalfOf));
}

/** Whether somebody keeps a customer's file: its account manager, and who is above them; or who stands in for one of these. */
export function mayKeepFile({ managerId }: Pick<Customer, 'managerId'>, by: PersonActor): boolean {
  return byRightOf(by, (member) => member.id === managerId || isAbove(member));
}

/** Whether somebody decides about the customer as such, its tier say: who is above the account managers. */
export function mayDecideOnCustomers(by: PersonActor): boolean {
  return byRightOf(by, isAbove);
}

/** Whether somebody may enter new customers: those, and the head of the sales desk. */
export function mayCreateCustomers(by: PersonActor): boolean {
  const isDeskHead = ({ roles, department }: Member): boolean =>
    department === 'sales-desk' && roles.includes('department-head');
  return byRightOf(by, (member) => isAbove(member) || isDeskHead(member));
}

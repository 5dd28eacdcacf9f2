import type { Member, PersonActor } from './actor';
import type { ProcessView } from './process-view';

type Managed = Pick<ProcessView, 'managerId'>;

function looksAfter({ managerId }: Managed, { id, roles, department }: Member): boolean {
  if (id === managerId || roles.includes('area-manager')) return true;
  return department === 'key-accounts' && roles.includes('department-head');
}

/**
 * Whether somebody looks after a process on the customer's side (O2A-4): its account manager, the area manager, the head of key
 * accounts, or who stands in for one of them.
 */
export function mayAttend(process: Managed, by: PersonActor): boolean {
  return looksAfter(process, by) || (by.onBehalfOf !== null && looksAfter(process, by.onBehalfOf));
}

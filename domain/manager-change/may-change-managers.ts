import type { Member, PersonActor } from '../process/actor';

function decides({ roles, department }: Member): boolean {
  return (
    roles.includes('area-manager') || (department === 'key-accounts' && roles.includes('department-head'))
  );
}

/** Whether somebody decides who looks after which customers: area managers and the head of key accounts, or who stands in for one (HND-1). */
export function mayChangeManagers(by: PersonActor): boolean {
  return decides(by) || (by.onBehalfOf !== null && decides(by.onBehalfOf));
}

import { accountManagers, billingStaff, itSupport, networkMaintenance } from '../people/groups';
import { type WorkGroup, isMemberOf } from '../people/person';
import type { Member, PersonActor } from './actor';
import type { RepairGroup, StuckCall } from './stuck-call';

const groups: Record<RepairGroup, WorkGroup> = {
  'it-support': itSupport,
  'network-maintenance': networkMaintenance,
  billing: billingStaff,
  'account-manager': accountManagers,
};

/** The people behind a name a repair can be handed over to. */
export function repairGroup(to: RepairGroup): WorkGroup {
  return groups[to];
}

/** The only ones of a group a repair is for: of the account managers the customer's own. Empty: anyone of it. */
export function repairCandidates({ role }: WorkGroup, managerId: string): readonly string[] {
  return role === accountManagers.role ? [managerId] : [];
}

/** Whether somebody may act on every stuck call, whoever looks after it: IT support and operations. */
export function repairsEverything({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.includes('it-support') || roles.includes('operations');
}

function looksAfter(member: Member, { group }: Pick<StuckCall, 'group'>, managerId: string): boolean {
  if (repairsEverything(member)) return true;
  const candidates = repairCandidates(group, managerId);
  return isMemberOf(member, group) && (candidates.length === 0 || candidates.includes(member.id));
}

/** Whether a person may act on a stuck call (O2A-6): IT support and operations always, others while it is handed over to them. */
export function mayRepair(by: PersonActor, call: Pick<StuckCall, 'group'>, managerId: string): boolean {
  const rights = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
  return rights.some((member) => looksAfter(member, call, managerId));
}

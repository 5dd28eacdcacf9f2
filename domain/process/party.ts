import type { WorkGroup } from '../people/person';
import type { Member } from './actor';

/** Somebody who holds or hands over work: a group, and the person of it if one is meant (O2A-5). */
export interface Party {
  readonly group: WorkGroup;
  readonly person: string | null;
}

/** The group a member belongs to by their first role, and where they do their work. */
export function groupOf({ department, roles, station, localNetworks }: Member): WorkGroup {
  const [role] = roles;
  if (role === undefined) throw new RangeError('A person without a role belongs to no group');
  const [localNetwork] = localNetworks;
  return {
    department,
    role,
    station,
    localNetwork: station === null ? null : (localNetwork ?? null),
  };
}

/** A person as a party. */
export function partyOf(member: Member): Party {
  return { group: groupOf(member), person: member.id };
}

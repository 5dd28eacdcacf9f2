import type { Person } from '../domain/people/person';
import type { Role } from '../domain/people/department';
import type { ScopeFilter } from './route';

const overseers: readonly Role[] = [
  'operations',
  'administrator',
  'it-support',
  'area-manager',
  'chief-representative',
];

function oversees(person: Person): boolean {
  return person.roles.some((role) => overseers.includes(role));
}

function ownGroups(person: Person): ScopeFilter {
  return {
    'group.department': person.department,
    'group.role': { $in: person.roles },
    'group.station': { $in: [null, person.station] },
    'group.localNetwork': { $in: [null, ...person.localNetworks] },
  };
}

/**
 * The tasks a person may see: their own groups'; as an account manager also all of their customers'; as head of a department its
 * own, as manager of a station the station's; operations, IT support and area managers all.
 */
export function taskScope(person: Person): ScopeFilter {
  if (oversees(person)) return {};
  const seen: ScopeFilter[] = [ownGroups(person)];
  if (person.roles.includes('account-manager')) seen.push({ managerId: person.id });
  if (person.roles.includes('department-head')) seen.push({ 'group.department': person.department });
  if (person.roles.includes('station-manager')) {
    seen.push({ 'group.station': person.station, 'group.localNetwork': { $in: person.localNetworks } });
  }
  return { $or: seen };
}

/**
 * The processes a person may see: an account manager those of their customers; the sales desk, operations, IT support and the managers
 * above all; everybody else those their department or station works or worked on.
 */
export function processScope(person: Person): ScopeFilter {
  if (oversees(person) || person.department === 'sales-desk') return {};
  const { department, station, localNetworks } = person;
  if (department === 'key-accounts')
    return person.roles.includes('account-manager') ? { managerId: person.id } : {};
  if (station === null && person.roles.includes('department-head'))
    return { involved: { $regex: `^${department}:` } };
  const places =
    station === null
      ? [`${department}:*:*`]
      : localNetworks.map((network) => `${department}:${station}:${network}`);
  return { involved: { $in: places } };
}

/** The customers a person may see: account managers their own, the others who may ask at all (see the routes) every one. */
export function customerScope(person: Person): ScopeFilter {
  const managesOnly = person.roles.every((role) => role === 'account-manager');
  return managesOnly ? { managerId: person.id } : {};
}

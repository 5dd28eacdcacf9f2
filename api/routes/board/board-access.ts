import type { Role } from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';
import type { Caller } from '../../caller';
import type { ScopeFilter } from '../../route';

const overseers: readonly Role[] = ['area-manager', 'chief-representative', 'operations', 'administrator'];

function unitsOf({ department, roles, station, localNetworks }: Person): readonly ScopeFilter[] {
  const units: ScopeFilter[] = [];
  if (roles.includes('department-head')) units.push({ 'group.department': department });
  if (roles.includes('station-manager') && station !== null)
    units.push({
      'group.department': department,
      'group.station': station,
      'group.localNetwork': { $in: localNetworks },
    });
  return units;
}

/** The open work of those somebody manages, themselves or for an absent one (O2A-5); who watches over the whole sees all of it. */
function boardScope(caller: Caller): ScopeFilter {
  const all = [caller, ...caller.standsInFor];
  if (all.some(({ roles }) => roles.some((role) => overseers.includes(role)))) return {};
  const units = all.flatMap(unitsOf);
  return units.length === 0 ? { _id: { $in: [] } } : { $or: units };
}

export const boardAccess = {
  roles: ['station-manager', 'department-head', ...overseers],
  scope: boardScope,
} as const;

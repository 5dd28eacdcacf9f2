import type { Role } from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';
import type { Caller } from '../../caller';
import type { ScopeFilter } from '../../route';

const overseers: readonly Role[] = ['operations', 'administrator'];

function seesEverything({ department, roles }: Person): boolean {
  if (roles.some((role) => overseers.includes(role))) return true;
  return department === 'it-support' && roles.includes('department-head');
}

/** What each role shows of the assessment; somebody with several sees all of it. */
function scopesOf({ id, department, roles, station, localNetworks }: Person): readonly ScopeFilter[] {
  const scopes: ScopeFilter[] = [];
  if (roles.includes('account-manager')) scopes.push({ 'subjects.account-managers': id });
  if (roles.includes('area-manager')) scopes.push({ 'subjects.account-managers': { $gt: '' } });
  if (roles.includes('station-executor')) scopes.push({ 'subjects.station-executors': id });
  if (roles.includes('station-manager') && station !== null)
    scopes.push({ station, localNetwork: { $in: localNetworks } });
  if (roles.includes('department-head')) scopes.push({ department });
  if (roles.includes('it-support')) scopes.push({ 'subjects.it-support': { $gt: '' } });
  return scopes;
}

/**
 * The facts somebody may see (ASM-1): account managers and executors their own, managers their station's, heads their department's, area
 * managers those of account managers, IT support its own; operations, administrators and IT support's head all. How somebody did is not a
 * deputy's business: standing in for them shows nothing more.
 */
export function assessmentScope(caller: Caller): ScopeFilter {
  if (seesEverything(caller)) return {};
  const scopes = scopesOf(caller);
  return scopes.length === 0 ? { _id: { $in: [] } } : { $or: scopes };
}

export const assessmentAccess = {
  roles: [
    'account-manager',
    'area-manager',
    'station-executor',
    'station-manager',
    'department-head',
    'it-support',
    'operations',
    'administrator',
  ],
  scope: assessmentScope,
} as const;

import type { LocalNetwork, Station } from '../people/department';
import { accountManagers, executorsOf, itSupport, networkMaintenance } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { Party } from './party';
import type { ProblemCategory, ProblemReport } from './problem';
import type { ProblemDepartment, ProblemOwner } from './shared-answers';

type Route =
  | { readonly to: 'station'; readonly station: Station }
  | { readonly to: 'department'; readonly department: ProblemDepartment };

/** Who has to solve a problem, by what it is about (O2A-5). A station is that of the problem's local network. */
export const problemRoutes: Record<ProblemCategory, Route> = {
  resource: { to: 'station', station: 'resource' },
  technical: { to: 'station', station: 'data' },
  'cross-network': { to: 'department', department: 'network-maintenance' },
  'it-system': { to: 'department', department: 'it-support' },
  customer: { to: 'department', department: 'key-accounts' },
};

const departmentGroups: Record<ProblemDepartment, WorkGroup> = {
  'key-accounts': accountManagers,
  'network-maintenance': networkMaintenance,
  'it-support': itSupport,
};

/** The network whose stations take a problem that nothing places anywhere *(assumed)*: the provincial capital's. */
export const centralNetwork: LocalNetwork = 'kunming';

/**
 * The local network a problem lies at when its report names none: that of the first group that has one, of those who may know (the task's,
 * those who hold the process, the raiser's); else `otherwise`.
 */
export function likelyNetwork(
  groups: readonly Pick<WorkGroup, 'localNetwork'>[],
  otherwise: LocalNetwork,
): LocalNetwork {
  return groups.find(({ localNetwork }) => localNetwork !== null)?.localNetwork ?? otherwise;
}

/** The one group that is responsible for a problem at first; `fallback`: the network of a station where the report names none. */
export function responsibleFor(
  { category, localNetwork }: Pick<ProblemReport, 'category' | 'localNetwork'>,
  fallback: LocalNetwork,
): WorkGroup {
  const route = problemRoutes[category];
  return route.to === 'department'
    ? departmentGroups[route.department]
    : executorsOf({ station: route.station, localNetwork: localNetwork ?? fallback });
}

/** The group an arbiter has made responsible. */
export function groupOfOwner(owner: ProblemOwner): WorkGroup {
  return owner.kind === 'station' ? executorsOf(owner) : departmentGroups[owner.department];
}

/** Who a problem is handed to: anybody of the responsible group, but of the account managers only the process's own. */
export function solverOf(responsible: WorkGroup, managerId: string): Party {
  return { group: responsible, person: responsible.role === 'account-manager' ? managerId : null };
}

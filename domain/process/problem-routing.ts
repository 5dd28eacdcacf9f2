import { type LocalNetwork, type Station, stations } from '../people/department';
import { accountManagers, executorsOf, itSupport, networkMaintenance } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { Party } from './party';
import type { ProblemCategory, ProblemReport } from './problem';
import { type ProblemDepartment, type ProblemOwner, problemDepartments } from './shared-answers';

/** Whoever can be given the problems of a category: a station, which is that of the problem's local network, or a department. */
export type ProblemHandler = Station | ProblemDepartment;

/** All there are. */
export const problemHandlers: readonly ProblemHandler[] = [...stations, ...problemDepartments];

/** Who has to solve a problem, by what it is about (O2A-5): data that administrators change (domain/limits/). */
export type ProblemHandlers = Readonly<Record<ProblemCategory, ProblemHandler>>;

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
  handlers: ProblemHandlers,
  fallback: LocalNetwork,
): WorkGroup {
  const handler = handlers[category];
  return isStation(handler)
    ? executorsOf({ station: handler, localNetwork: localNetwork ?? fallback })
    : departmentGroups[handler];
}

/** Whether it is a station's, not a department's. */
export function isStation(handler: ProblemHandler): handler is Station {
  return stations.some((station) => station === handler);
}

/** The group an arbiter has made responsible. */
export function groupOfOwner(owner: ProblemOwner): WorkGroup {
  return owner.kind === 'station' ? executorsOf(owner) : departmentGroups[owner.department];
}

/** Who a problem is handed to: anybody of the responsible group, but of the account managers only the process's own. */
export function solverOf(responsible: WorkGroup, managerId: string): Party {
  return { group: responsible, person: responsible.role === 'account-manager' ? managerId : null };
}

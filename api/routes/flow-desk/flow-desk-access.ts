import { BusinessError } from '../../../domain/errors';
import type { Role } from '../../../domain/people/department';
import type { Person } from '../../../domain/people/person';
import type { Caller } from '../../caller';
import type { ScopeFilter } from '../../route';

const readers: readonly Role[] = ['it-support', 'operations', 'administrator'];

function maySee({ department, roles }: Person): boolean {
  if (roles.some((role) => readers.includes(role))) return true;
  return department === 'it-support' && roles.includes('department-head');
}

/** Those of the flow desk see every process. */
function flowDeskScope(caller: Caller): ScopeFilter {
  if (![caller, ...caller.standsInFor].some(maySee))
    throw new BusinessError('forbidden', 'The flow desk is for IT support, operations and administrators.');
  return {};
}

/** Who may see the flow desk (O2A-6): IT support and its head, operations, administrators. */
export const flowDeskAccess = { roles: [...readers, 'department-head'], scope: flowDeskScope } as const;

import type { ProcessKind } from '../../domain/process/process-kind';
import type { ProcessView } from '../../domain/process/process-view';

/** Where the API has the processes of each kind. */
export const processPaths = {
  order: '/api/v1/orders',
  batch: '/api/v1/batches',
  'manager-change': '/api/v1/manager-changes',
  coverage: '/api/v1/coverage-requests',
  solution: '/api/v1/solutions',
  contract: '/api/v1/contracts',
  'contract-watch': '/api/v1/contract-watches',
  exit: '/api/v1/exits',
} as const satisfies Readonly<Record<ProcessKind, string>>;

/** Where a process is to be found. */
export function hrefOf({ kind, businessKey }: Pick<ProcessView, 'kind' | 'businessKey'>): string {
  return `${processPaths[kind]}/${encodeURIComponent(businessKey)}`;
}

import type { ProcessKind } from './process-kind';
import type { ProcessView } from './process-view';

/** The stages before which a process passes its point of no return (O2A-4). */
const beyond: Readonly<Record<ProcessKind, readonly string[]>> = {
  order: ['activation'],
  batch: [],
  'manager-change': ['moving'],
  coverage: [],
  solution: ['solution-sale'],
  contract: ['order-entry'],
  'contract-watch': [],
  exit: ['exit-orders', 'exit-settlement', 'exit-closing'],
};

/** Whether the record shows already that a process cannot be called off any more. */
export function hasNoWayBack({ kind, stages }: Pick<ProcessView, 'kind' | 'stages'>): boolean {
  return stages.some(({ stage }) => beyond[kind].includes(stage));
}

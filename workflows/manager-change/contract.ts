import type { ManagerChangeStart } from '../../domain/manager-change/manager-change';
import type { ProcessState } from '../../domain/process/state';

/** The workflow type of a change of account manager. */
export const managerChangeWorkflowType = 'managerChange';

export type ManagerChange = (start: ManagerChangeStart) => Promise<ManagerChangeOutcome>;

/** How a change of account manager ended. */
export interface ManagerChangeOutcome {
  readonly changeNo: string;
  readonly state: ProcessState;
}

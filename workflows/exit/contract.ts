import type { ExitStart } from '../../domain/exit/exit';
import type { ProcessState } from '../../domain/process/state';

/** The workflow type of a customer's exit. */
export const exitWorkflowType = 'customerExit';

export type CustomerExit = (start: ExitStart) => Promise<ExitOutcome>;

/** How a customer's exit ended. */
export interface ExitOutcome {
  readonly businessKey: string;
  readonly state: ProcessState;
}

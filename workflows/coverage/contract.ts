import { defineUpdate } from '@temporalio/workflow';
import type { CoverageStart } from '../../domain/coverage/coverage';
import type { CoverageRequest } from '../../domain/coverage/requester';
import type { ProcessState } from '../../domain/process/state';
import type { Receipt } from '../shared/contract';

/** The workflow type of a request for better coverage of a place. */
export const coverageWorkflowType = 'coverageRequest';

export type Coverage = (start: CoverageStart) => Promise<CoverageOutcome>;

/** How a coverage request ended. */
export interface CoverageOutcome {
  readonly businessKey: string;
  readonly state: ProcessState;
}

/** Another request for the place becomes part of the case; sent again, or with the case's own start, it changes nothing. */
export const joinCoverage = defineUpdate<Receipt, [CoverageRequest]>('joinCoverage');

import type { Budget } from '../calendar/working-calendar';
import type { Station } from '../people/department';

/** Station work of a product: which task, by which station, once at each end or once in each local network touched. */
export interface StationWork {
  readonly task: 'set-up-transmission' | 'configure-data' | 'install-field';
  readonly station: Station;
  readonly at: 'each-end' | 'each-network';
  readonly limit: Budget;
}

/**
 * The stages an order of a product goes through, in order, with their time limits *(assumed, 1 working day = 480 working
 * minutes)*. A stage a product doesn't need is not in its plan (O2A-2). Intake's limit is the customer's own (ENT-3).
 */
export type StagePlan =
  | { readonly stage: 'intake' }
  | { readonly stage: 'resource-check'; readonly limit: Budget }
  | { readonly stage: 'promise'; readonly limit: Budget }
  | { readonly stage: 'reservation' }
  | { readonly stage: 'provisioning'; readonly work: readonly StationWork[] }
  | {
      readonly stage: 'test';
      readonly station: Station;
      readonly limit: Budget;
      /** Whether those who did the work may not test it (O2A-5). */
      readonly fourEyes: boolean;
    }
  | { readonly stage: 'activation' }
  | { readonly stage: 'acceptance'; readonly limit: Budget }
  | { readonly stage: 'billing' }
  | { readonly stage: 'survey'; readonly limit: Budget };

export type Stage = StagePlan['stage'];

/** Limits of the work that only some orders need *(assumed)*. */
export interface ExtraLimits {
  readonly planRemedy: Budget;
  readonly agreeNewPromise: Budget;
  readonly rework: Budget;
  readonly undoWork: Budget;
}

/** What a visit costs whose work is lost by an amendment or a cancellation, CNY *(assumed)*. */
export const lostVisitCny = 800;

export const extraLimits: ExtraLimits = {
  planRemedy: { workingMinutes: 240 },
  agreeNewPromise: { workingMinutes: 240 },
  rework: { workingMinutes: 240 },
  undoWork: { workingDays: 1 },
};

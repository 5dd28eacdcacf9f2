import type { CustomerContact } from '../process/event';

/** Why a customer leaves, as it is marked in CRM. */
export const leavingCauses = ['price', 'service', 'coverage', 'competitor', 'closing-down', 'other'] as const;

export type LeavingCause = (typeof leavingCauses)[number];

/** What came of trying to keep the customer (EXI-1). `false-alarm`: an exit that was only detected was none. */
export type Conclusion =
  | {
      outcome: 'won-back';
      measures: string;
      channel: CustomerContact['channel'];
      contact: string;
      summary: string;
    }
  | { outcome: 'false-alarm'; reason: string }
  | { outcome: 'lost'; cause: LeavingCause; detail: string };

/** What each task of a customer's exit is answered with; its form (forms.ts) has exactly this shape. */
export interface ExitAnswers {
  'plan-retention': { plan: string; offer: string | null };
  'conclude-retention': Conclusion;
  'confirm-transfer': { decision: 'confirm'; note: string | null } | { decision: 'refuse'; reason: string };
  'decide-arrears': {
    decision: 'collect' | 'instalments' | 'write-off';
    reason: string;
    documentRef: string;
  };
  'collect-arrears': { documentRef: string };
  'clear-faulty': { workDone: string };
  'resolve-difference': { workDone: string };
}

export type ExitTaskName = keyof ExitAnswers;

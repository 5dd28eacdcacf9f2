import type { Budget } from '../calendar/working-calendar';
import type { ProblemSeverity } from './problem';
import type { ProblemHandlers } from './problem-routing';

/** Time limits, counts and routes that hold for every kind of process. All *(assumed)* where O2A-5 gives no number. */
export interface ProcessLimits {
  /** A hand-over not accepted by then is the receiving manager's breach (O2A-5). */
  readonly acceptance: Budget;
  readonly handleReturn: Budget;
  readonly decideReturn: Budget;
  /** After so many returns of one piece of work both managers decide (O2A-5). */
  readonly returnsBeforeDecision: number;
  readonly problem: Readonly<Record<ProblemSeverity, Budget>>;
  /** Who problems go to first, by what they are about (O2A-5). */
  readonly problemHandlers: ProblemHandlers;
  /** Rungs of a problem's ladder above its breach, percent of its time: the duty leader. */
  readonly problemRungsBeyond: readonly number[];
  readonly arbitrate: Budget;
  readonly verify: Budget;
  readonly assessCancellation: Budget;
  /** How long a system call may be stuck before that is somebody's breach (O2A-6). */
  readonly repair: Budget;
}

export const processLimits: ProcessLimits = {
  acceptance: { workingMinutes: 120 },
  handleReturn: { workingMinutes: 120 },
  decideReturn: { workingMinutes: 240 },
  returnsBeforeDecision: 3,
  problem: {
    critical: { workingMinutes: 120 },
    major: { workingMinutes: 240 },
    minor: { workingDays: 1 },
  },
  problemHandlers: {
    resource: 'resource',
    technical: 'data',
    'cross-network': 'network-maintenance',
    'it-system': 'it-support',
    customer: 'key-accounts',
  },
  problemRungsBeyond: [150],
  arbitrate: { workingMinutes: 120 },
  verify: { workingMinutes: 240 },
  assessCancellation: { workingMinutes: 240 },
  repair: { workingMinutes: 60 },
};

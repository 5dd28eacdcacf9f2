import type { CaseLimits } from '../process/case-start';

/**
 * Time limits of a customer's exit, as they came with the house; administrators may change them (CAL-2). The retention window is
 * EXI-1's *(assumed)* number; EXI-2 and EXI-3 give none, so that the others are ours.
 */
export const exitLimits = {
  /** From being asked for to what the customer finally said (EXI-1). */
  retention: { workingDays: 2 },
  /** The manager has a plan by then. */
  planRetention: { workingMinutes: 240 },
  /** From being asked for to the proof: what the customer is promised. */
  finish: { workingDays: 10 },
  confirmTransfer: { workingDays: 1 },
  decideArrears: { workingDays: 1 },
  collectArrears: { workingDays: 10 },
  clearFaulty: { workingDays: 2 },
  resolveDifference: { workingDays: 1 },
} satisfies CaseLimits;

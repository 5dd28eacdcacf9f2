import type { Budget } from '../calendar/working-calendar';

/** Time limits of a change of account manager, all *(assumed)*: HND-1 gives no number. */
export interface ManagerChangeLimits {
  /** The successor takes the customers on, or says why not. */
  readonly accept: Budget;
  /** The new manager tells the customer. */
  readonly tell: Budget;
  /** After this an order that was being placed in the moment of the change stands, or never will: they are looked for once more. */
  readonly lookAgainAfterMs: number;
}

export const managerChangeLimits: ManagerChangeLimits = {
  accept: { workingDays: 1 },
  tell: { workingDays: 2 },
  lookAgainAfterMs: 60_000,
};

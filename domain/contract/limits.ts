import type { Budget } from '../calendar/working-calendar';
import type { CaseLimits } from '../process/case-start';

/** Time limits of a sale and its contract, as they came with the house; administrators may change them (CAL-2). All *(assumed)*. */
export const contractLimits = {
  planSale: { workingDays: 2 },
  draftAgreement: { workingDays: 3 },
  /** All levels together, from the submission to the last approval; each level's own limit is in the decision table. */
  approval: { workingDays: 3 },
  recordSigning: { workingDays: 10 },
  correctOrder: { workingMinutes: 240 },
  /** How long before its last day the account manager is warned of a contract's end (CON-3). */
  expiryFirst: { days: 120 },
  expirySecond: { days: 90 },
  expiryThird: { days: 60 },
  expiryLast: { days: 30 },
} satisfies CaseLimits;

/** The same as administrators have them. */
export type ContractLimits = Record<keyof typeof contractLimits, Budget>;

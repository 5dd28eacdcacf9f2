import type { Budget } from '../calendar/working-calendar';
import type { CaseLimits } from '../process/case-start';

/**
 * Time limits of a coverage request, as they came with the house; administrators may change them (CAL-2). The initial reply is not among
 * them: it goes by the customer's tier (ENT-1). All *(assumed)*.
 */
export const coverageLimits = {
  assignManager: { workingMinutes: 120 },
  nameTechnician: { workingMinutes: 120 },
  survey: { workingDays: 2 },
  chooseMeasure: { workingDays: 1 },
  planBuilding: { workingDays: 3 },
  agreeDate: { workingDays: 1 },
  work: { workingDays: 5 },
  measureAgain: { workingDays: 1 },
  confirm: { workingDays: 2 },
  tellEnd: { workingDays: 1 },
} satisfies CaseLimits;

export type CoverageLimits = Readonly<Record<keyof typeof coverageLimits, Budget>>;

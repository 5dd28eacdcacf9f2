import type { CaseLimits } from '../process/case-start';

/** Time limits of a solution design, as they came with the house, all *(assumed)*; administrators may change them (CAL-2). */
export const solutionLimits = {
  /** The solution promised to the customer, until another date is agreed. */
  promise: { workingDays: 15 },
  recordNeeds: { workingDays: 2 },
  chooseSolutions: { workingDays: 1 },
  analyseSolutions: { workingDays: 1 },
  decideGate: { workingDays: 1 },
  answerInterface: { workingDays: 5 },
  tellCustomer: { workingDays: 1 },
  design: { workingDays: 5 },
  support: { workingDays: 2 },
  evaluate: { workingDays: 1 },
  acceptDesign: { workingDays: 1 },
  present: { workingDays: 2 },
  demonstrate: { workingDays: 5 },
  setUpTrial: { workingDays: 2 },
  switchOffTrial: { workingDays: 1 },
  decision: { workingDays: 10 },
  settleSale: { workingDays: 1 },
} satisfies CaseLimits;

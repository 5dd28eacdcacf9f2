import type { Budget } from '../calendar/working-calendar';
import type { TierClass } from './tier';

/** What a class of customers is entitled to (S4 §6, ENT-1…ENT-15). */
export interface Entitlements {
  /** ENT-1: initial reply to a coverage request. */
  readonly coverageReply: Budget;
  /** ENT-2: reply again to a question that could not be answered on the spot. */
  readonly questionReply: Budget;
  /** ENT-3: response to an order. One working day for B and C is assumed. */
  readonly orderResponse: Budget;
  /** ENT-5: place in the green channel, 1 first. */
  readonly priority: 1 | 2 | 3;
  /** ENT-6: longest trial of a new service, in months, and whether it is offered unasked. */
  readonly trial: { readonly months: number; readonly offered: boolean };
  /** ENT-7: demonstrations on site a year; 0 means not offered unasked. */
  readonly demonstrationsPerYear: number;
  /** ENT-8: months between information visits. */
  readonly visitEveryMonths: number;
  /** ENT-9: trainings a year; null means selective. */
  readonly trainingsPerYear: number | null;
  /** ENT-10: share of customers with a chief customer representative. */
  readonly chiefRepresentative: { readonly government: number; readonly others: number };
  /** ENT-11: on-site service point. */
  readonly servicePoint: 'yes' | 'selective' | 'no';
  /** ENT-12: share of customers with personal service. */
  readonly personalServiceShare: number;
  /** ENT-13: festival and anniversary care. */
  readonly care: 'all-in-person' | 'by-message' | 'major-festivals';
  /** ENT-14: customer gatherings a year, at least and at most. */
  readonly gatheringsPerYear: readonly [number, number];
  /** ENT-15: solution material offered. */
  readonly solutionMaterial: 'industry' | 'standard';
}

/** The entitlement table. 'Same day' of ENT-2 is one working day here; for class A it is half of one. */
export const entitlements: Readonly<Record<TierClass, Entitlements>> = {
  A: {
    coverageReply: { workingDays: 1 },
    questionReply: { workingDays: 0.5 },
    orderResponse: { workingDays: 1 },
    priority: 1,
    trial: { months: 3, offered: true },
    demonstrationsPerYear: 2,
    visitEveryMonths: 1,
    trainingsPerYear: 2,
    chiefRepresentative: { government: 1, others: 0.8 },
    servicePoint: 'yes',
    personalServiceShare: 0.5,
    care: 'all-in-person',
    gatheringsPerYear: [1, 2],
    solutionMaterial: 'industry',
  },
  B: {
    coverageReply: { workingDays: 2 },
    questionReply: { workingDays: 1 },
    orderResponse: { workingDays: 1 },
    priority: 2,
    trial: { months: 2, offered: true },
    demonstrationsPerYear: 1,
    visitEveryMonths: 2,
    trainingsPerYear: 1,
    chiefRepresentative: { government: 0.5, others: 0.5 },
    servicePoint: 'selective',
    personalServiceShare: 0.3,
    care: 'by-message',
    gatheringsPerYear: [1, 1],
    solutionMaterial: 'industry',
  },
  C: {
    coverageReply: { workingDays: 3 },
    questionReply: { workingDays: 1 },
    orderResponse: { workingDays: 1 },
    priority: 3,
    trial: { months: 1, offered: false },
    demonstrationsPerYear: 0,
    visitEveryMonths: 2,
    trainingsPerYear: null,
    chiefRepresentative: { government: 0, others: 0 },
    servicePoint: 'no',
    personalServiceShare: 0,
    care: 'major-festivals',
    gatheringsPerYear: [0, 0],
    solutionMaterial: 'standard',
  },
};

import type { Budget } from '../calendar/working-calendar';
import type { CaseStart } from '../process/case-start';
import type { solutionLimits } from './limits';
import type { NeedForecast } from './needs';

export type SolutionLimits = Record<keyof typeof solutionLimits, Budget>;

/** What the customer's class is entitled to (ENT-6, ENT-7, ENT-15), frozen at the start. */
export interface SolutionEntitlement {
  readonly trialMonths: number;
  /** Whether a trial is offered without being asked for. */
  readonly trialOffered: boolean;
  readonly demonstrationsPerYear: number;
  readonly material: Material;
}

/** ENT-15: a solution for an industry, or a standard product. */
export const materials = ['industry', 'standard'] as const;

export type Material = (typeof materials)[number];

/** Everything the design of a solution needs, frozen at its start. */
export interface SolutionStart extends CaseStart<SolutionLimits> {
  readonly title: string;
  readonly industry: string;
  readonly description: string;
  readonly forecast: readonly NeedForecast[];
  /** What the customer asked for of itself. */
  readonly asked: { readonly demonstration: boolean; readonly trial: boolean };
  readonly entitled: SolutionEntitlement;
}

/** A submitted design: kept for good, never overwritten. */
export type DesignVersion = {
  /** From 1 on, without gaps. */
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly note: string;
  readonly summary: string;
  readonly products: readonly string[];
  readonly material: Material;
  /** What it costs us. */
  readonly costCny: number;
  readonly attachments: readonly string[];
};

/** A solution of the library as it is offered for choice. */
export type Candidate = {
  readonly solutionNo: string;
  readonly title: string;
  readonly industry: string;
  readonly summary: string;
  readonly costCny: number;
  /** Share of what was looked for that it has, 0–1. */
  readonly relevance: number;
};

/** What is offered to the customer: a solution of today, or a new one. */
export type Offer = {
  readonly kind: 'today' | 'new';
  /** Of the library; null for products of the catalogue as they are. */
  readonly solutionNo: string | null;
  readonly products: readonly string[];
  /** Of the design; null for what is on offer today. */
  readonly version: number | null;
};

/** Whom the gate asks when neither satisfies: 6.1, 6.2, 6.3 of S0. */
export const interfaces = ['network-maintenance', 'product', 'network-planning'] as const;

export type Interface = (typeof interfaces)[number];

/** Which departments support a design from inside (S0 3.3). S0 counts network support to maintenance. */
export const supporters = ['network', 'product', 'finance'] as const;

export type Supporter = (typeof supporters)[number];

/** Versions, rounds of the gate, searches: nobody needs more, and the record has its bounds. */
export const mostRounds = 10;

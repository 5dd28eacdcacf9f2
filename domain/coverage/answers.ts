import type { Instant } from '../calendar/working-calendar';
import type { CustomerContact } from '../process/event';
import type { Measurement } from './measurement';

/** How network coverage is made better (COV-4). */
export const measures = ['optimise', 'indoor-system', 'repeater', 'new-site'] as const;

export type CoverageMeasure = (typeof measures)[number];

/** Whom of the customer was spoken to, and how. */
export type Spoken = Pick<CustomerContact, 'channel' | 'contact'>;

/** What every customer who asked is told first (COV-3). */
export type InitialReply = Spoken & {
  readonly measures: string;
  readonly expectedAt: Instant;
  readonly askedOfCustomer: string;
};

/** What each task of a coverage request is answered with; its form (forms.ts) has exactly this shape. */
export interface CoverageAnswers {
  'coverage-assign-manager':
    | { readonly decision: 'own' }
    | { readonly decision: 'another'; readonly managerId: string; readonly reason: string };
  'coverage-name-technician': { readonly technicianId: string; readonly note: string | null };
  'coverage-reply': InitialReply;
  'coverage-reply-joined': InitialReply;
  'coverage-survey':
    | {
        readonly result: 'solvable';
        readonly before: Measurement;
        readonly cause: string;
        readonly proposal: CoverageMeasure;
      }
    | { readonly result: 'not-solvable'; readonly before: Measurement; readonly reason: string };
  'coverage-choose-measure': {
    readonly measure: CoverageMeasure;
    readonly needsBuilding: boolean;
    readonly plan: string;
  };
  'coverage-plan-building':
    | { readonly decision: 'build'; readonly project: string; readonly expectedAt: Instant }
    | { readonly decision: 'not-possible'; readonly reason: string };
  'coverage-agree-date':
    | (Spoken & { readonly decision: 'agree'; readonly dueAt: Instant })
    | (Spoken & { readonly decision: 'withdraw'; readonly reason: string });
  'coverage-build': { readonly workDone: string; readonly reference: string | null };
  'coverage-work': { readonly workDone: string; readonly reference: string | null };
  'coverage-measure-again': { readonly after: Measurement; readonly note: string | null };
  'coverage-confirm':
    | (Spoken & { readonly decision: 'confirmed'; readonly confirmedAt: Instant })
    | (Spoken & { readonly decision: 'not-solved'; readonly reason: string });
  'coverage-tell-end': Spoken & { readonly said: string };
}

export type CoverageTaskName = keyof CoverageAnswers;

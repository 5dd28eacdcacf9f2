import type { Instant } from '../calendar/working-calendar';
import type { CustomerContact } from '../process/event';
import type { NeedForecast, Needs } from './needs';
import type { Interface, Material, Supporter } from './solution';

/** How a customer was told something. */
interface Told {
  channel: CustomerContact['channel'];
  /** Their position, no names. */
  contact: string;
  summary: string;
}

/** What each task of a solution design is answered with; its form (forms.ts) has exactly this shape. */
export interface SolutionAnswers {
  /** S0 2.1–2.4; with the date promised to the customer, if it is another than ours. */
  'record-needs': { needs: Needs; forecast: NeedForecast[]; promisedAt: Instant | null };
  /** S0 3.1. */
  'choose-solutions':
    | { result: 'chosen'; shortlist: string[]; note: string | null }
    | { result: 'search-again'; words: string; anyIndustry: boolean };
  /** S0 3.2 and 3.3. */
  'analyse-solutions': {
    analysis: string;
    preferred: string | null;
    support: Supporter[];
    attachments: string[];
  };
  /** S0 3.4 and the gate (SOL-3). */
  'decide-gate':
    | {
        result: 'offer-satisfies';
        evaluation: string;
        solutionNo: string | null;
        products: string[];
      }
    | { result: 'design'; evaluation: string; support: Supporter[] }
    | { result: 'ask-interface'; evaluation: string; interface: Interface; question: string }
    | { result: 'cannot-serve'; evaluation: string };
  'answer-interface':
    | { result: 'possible'; what: string; expectedAt: Instant; attachments: string[] }
    | { result: 'not-possible'; reason: string };
  /** Records the contact; with a new promised date, if one was agreed. */
  'inform-customer': Told & { promisedAt: Instant | null };
  'design-solution':
    | {
        result: 'submitted';
        summary: string;
        note: string;
        products: string[];
        material: Material;
        costCny: number;
        attachments: string[];
      }
    | { result: 'not-possible'; reason: string };
  'support-design':
    | { verdict: 'feasible'; costCny: number; note: string | null; attachments: string[] }
    | { verdict: 'not-feasible'; reason: string };
  /** S0 3.4, by somebody else than the author. */
  'evaluate-design':
    | { verdict: 'pass'; fit: number; feasibility: number; note: string | null }
    | { verdict: 'revise'; reason: string }
    | { verdict: 'not-possible'; reason: string };
  'accept-design': { decision: 'accept'; note: string | null } | { decision: 'revise'; reason: string };
  'present-solution': Told & {
    demonstration: { askedBy: 'us' | 'customer'; onSite: boolean } | null;
    trial: { askedBy: 'us' | 'customer'; days: number } | null;
  };
  'give-demonstration': { summary: string; attachments: string[] };
  'set-up-trial': { workDone: string };
  'conclude-trial':
    | { result: 'converted'; agreedWith: string; note: string | null }
    | { result: 'extended'; endsAt: Instant; reason: string }
    | { result: 'closed'; reason: string };
  'switch-off-trial': { workDone: string };
  'record-decision':
    | { decision: 'accepted'; agreedWith: string; note: string | null }
    | { decision: 'revise'; reason: string }
    | { decision: 'declined'; reason: string };
  /** `call-off`: the whole case, with what the customer was trying. */
  'settle-sale':
    | { action: 'try-again'; note: string | null }
    | { action: 'without-sale'; reason: string }
    | { action: 'call-off'; reason: string };
}

export type SolutionTaskName = keyof SolutionAnswers;

import type { LocalDate } from '../calendar/working-calendar';
import type { Line, Signature, Terms } from './agreement';

/** What each task of a sale and its contract is answered with; its form (forms.ts) has exactly this shape. */
export interface ContractAnswers {
  /** 4.1 */
  'plan-sale':
    | {
        decision: 'sell';
        goal: string;
        contacts: string;
        approach: string;
        competitors: string | null;
        signBy: LocalDate | null;
      }
    | { decision: 'give-up'; reason: string };
  /** 4.2 */
  'draft-agreement': ({ decision: 'submit' } & Terms) | { decision: 'give-up'; reason: string };
  /** 4.3 */
  'approve-agreement': { decision: 'approve'; note: string | null } | { decision: 'reject'; reason: string };
  /** 4.4 */
  'record-signing':
    | ({ decision: 'signed'; validFrom: LocalDate } & Signature)
    | { decision: 'renegotiate'; reason: string }
    | { decision: 'refused'; reason: string };
  /** 4.5: an order that was refused. */
  'correct-order':
    | { decision: 'try-again'; bandwidthKbps: number | null; ends: Line['ends'] }
    | { decision: 'drop'; reason: string };
}

export type ContractTaskName = keyof ContractAnswers;

import type { Instant } from '../calendar/working-calendar';
import type { Measurements } from '../catalogue/measure';
import type { StationRef } from '../people/groups';

/** What each task of an order is answered with; its form (forms.ts) has exactly this shape. */
export interface OrderAnswers {
  'answer-order': { decision: 'accept'; note: string | null } | { decision: 'reject'; reason: string };
  'check-resources':
    | { result: 'available'; note: string | null }
    | { result: 'short'; remedy: Remedy; note: string };
  'plan-remedy': { measure: string; expectedAt: Instant };
  'agree-new-promise':
    | { decision: 'agree'; dueAt: Instant; agreedWith: string }
    | { decision: 'cancel'; reason: string };
  'carry-out-remedy': { workDone: string };
  'confirm-promise': { decision: 'confirm' } | { decision: 'agree-later'; dueAt: Instant; reason: string };
  'set-up-transmission': WorkDone;
  'configure-data': WorkDone;
  'install-field': WorkDone;
  'test-end-to-end': { measured: Measurements; faultAt: StationRef | null; note: string | null };
  /** Work that an amendment made useless is taken down again. */
  'undo-work': WorkDone;
  rework: { cause: string; workDone: string };
  'record-acceptance':
    | { decision: 'accepted'; signedBy: string; signedAt: Instant; documentRef: string }
    | { decision: 'refused'; reason: string; faultAt: StationRef };
  'call-back':
    | { outcome: 'answered'; satisfaction: number; comment: string | null }
    | { outcome: 'unreachable'; attempts: number };
}

export type OrderTaskName = keyof OrderAnswers;

/** Who mends a lack of resources (O2A-7): network construction (6.3) or network maintenance (6.1). */
export type Remedy = 'construction' | 'maintenance';

/** What a station reports of its work. */
export interface WorkDone {
  workDone: string;
  reference: string | null;
}

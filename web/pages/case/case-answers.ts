import type { z } from 'zod';
import type { CaseFields } from '../../../api/schemas/case';
import type { OrderControlExtras } from '../../../api/schemas/order-control';
import type { ProcessControl } from '../../../api/schemas/process-control';
import type { processInBrief } from '../../../api/schemas/process-in-brief';
import type { ProcessState } from '../../../domain/process/state';
import type { CaseRef } from './case-kinds';

/** A case as a line of a list. */
export type CaseInBrief = z.input<typeof processInBrief>;

/** A case about a customer: what every case has, and what its kind has of its own. */
export type WholeAnswer = CaseFields & Readonly<Record<string, z.core.util.JSONType | undefined>>;

/** The whole truth of a case; an order's has more than that of other kinds. */
export type Control = ProcessControl & Partial<OrderControlExtras>;

/** What the API says of a change of account manager, or of a watch over a contract. */
export interface PlainAnswer {
  readonly state: ProcessState;
  readonly stage: string | null;
  readonly startedAt: string;
  readonly closedAt: string | null;
  readonly [own: string]: unknown;
}

/** What the dialog of an action is opened with. */
export interface ActionDialogProps {
  readonly of: CaseRef;
  readonly found: WholeAnswer;
  readonly onClose: () => void;
}

import type { ProblemCode } from '../../domain/errors';
import type { Label } from '../../domain/people/department';
import type { Correction } from '../../domain/process/correction';
import type { OutsideSystem } from '../../domain/process/outside-system';

/** A call of an outside system, as the record and operations name it. */
export interface SystemCall<R> {
  readonly system: OutsideSystem;
  readonly operation: string;
  readonly title: Label;
  /** Which time this step is taken for a business reason (1 first, 2 after a rework…). Retries of one round share their key. */
  readonly round: number;
  /** Refusals this step knows how to go on from. Any other is for IT support to look into. */
  readonly foreseen: readonly ProblemCode[];
  /** What of the request may be corrected by hand; null where there is nothing to correct. */
  readonly correction: Correction<R> | null;
}

/** How long an activity is tried: for a moment, or until the system is back. */
export type Patience = 'brief' | 'patient';

/** The activity that makes the call. The same key always goes with the same request. */
export type CallActivity<R, T> = (patience: Patience, key: string, request: R) => Promise<T>;

/**
 * How a call ended: with its result and the request that went through (another than the first after a correction), refused for a
 * business reason, or its work done in another way.
 */
export type CallOutcome<R, T> =
  | { readonly outcome: 'done'; readonly result: T; readonly request: R }
  | { readonly outcome: 'refused'; readonly code: ProblemCode; readonly detail: string }
  | { readonly outcome: 'skipped' };

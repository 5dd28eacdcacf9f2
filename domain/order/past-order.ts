import type { Instant, Pause } from '../calendar/working-calendar';
import type { ProcessView, StageEntry } from '../process/process-view';
import { promiseOf } from '../process/promise-of';

/** An order that was accepted by its customer, as far as forecasts learn from it. */
export interface PastOrder {
  readonly stages: readonly StageEntry[];
  readonly acceptedAt: Instant;
  /** When customers kept it waiting. */
  readonly pauses: readonly Pause[];
}

/** What forecasts learn from an order; null for one that was never accepted. */
export function pastOrderOf(view: Pick<ProcessView, 'stages' | 'milestones' | 'clocks'>): PastOrder | null {
  const accepted = view.milestones.findLast(({ name }) => name === 'accepted');
  if (accepted === undefined) return null;
  return { stages: view.stages, acceptedAt: accepted.at, pauses: promiseOf(view)?.pauses ?? [] };
}

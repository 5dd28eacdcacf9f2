import type { Instant } from '../calendar/working-calendar';
import type { Label } from '../people/department';

/** What becomes of a step by an amendment or a cancellation. */
export type StepFate = 'stays' | 'redone' | 'undone';

/** One step of a process's plan and what becomes of it. */
export interface StepEffect {
  /** `check:a`, `configure-data:kunming`… */
  readonly step: string;
  readonly title: Label;
  readonly place: string | null;
  /** As it stands: `waiting` steps have not been begun. */
  readonly was: 'done' | 'running';
  readonly fate: StepFate;
}

/** What an amendment or cancellation would do, before anybody decides on it (O2A-4). */
export interface Assessment {
  readonly steps: readonly StepEffect[];
  /** Whether field work done would be lost: allowed, at a noted cost (the soft point of no return). */
  readonly pastSoftPoint: boolean;
  /** What that costs, CNY. */
  readonly costCny: number;
  readonly promise: { readonly before: Instant | null; readonly after: Instant | null };
}

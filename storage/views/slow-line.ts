import type { Instant } from '../../domain/calendar/working-calendar';
import type { Clock } from '../../domain/clock/clock';
import type { Label } from '../../domain/people/department';
import type { Problem } from '../../domain/process/problem';
import type { Hold, ProcessView } from '../../domain/process/process-view';
import type { StuckCall } from '../../domain/process/stuck-call';

interface Common {
  readonly since: Instant;
  /** When the promise is due: of the process, or the first of those behind an incident; null while it is paused. */
  readonly dueAt: Instant | null;
}

/** One outside system that does not answer, with everything behind it. */
interface SystemLine extends Common {
  readonly why: 'system';
  readonly about: { readonly system: string; readonly processes: number };
}

/** One process and why it is stuck or slow. */
export type ProcessLine = Common & { readonly process: ProcessView } & (
    | { readonly why: 'repair'; readonly about: StuckCall }
    | { readonly why: 'not-accepted' | 'overdue'; readonly about: Label }
    | { readonly why: 'problem'; readonly about: Problem }
    | { readonly why: 'hold'; readonly about: Hold }
    | { readonly why: 'promise-at-risk'; readonly about: Clock }
  );

/** A line of what is stuck or slow. */
export type SlowLine = SystemLine | ProcessLine;

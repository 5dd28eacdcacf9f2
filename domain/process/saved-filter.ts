import type { ProcessKind } from './process-kind';

/** Which tasks somebody wants to see; null where it does not matter. */
export interface TaskFilter {
  readonly text: string | null;
  readonly kind: ProcessKind | null;
  readonly stage: string | null;
  readonly overdue: boolean | null;
  readonly awaitingAcceptance: boolean | null;
}

/** A filter somebody gave a name, to find it again on any machine. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: TaskFilter;
}

/** How many filters one person may keep. *(assumed)* */
export const mostSavedFilters = 30;

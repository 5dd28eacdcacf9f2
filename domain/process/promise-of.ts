import type { Clock } from '../clock/clock';
import type { ProcessView } from './process-view';

/** The clock of the promise to the customer, the outermost of a process (O2A-1); null for a process that promised nothing. */
export function promiseOf(view: Pick<ProcessView, 'clocks'>): Clock | null {
  return view.clocks.find((clock) => clock.name === 'promise') ?? null;
}

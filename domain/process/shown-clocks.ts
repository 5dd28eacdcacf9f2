import type { Clock } from '../clock/clock';
import type { Label } from '../people/department';
import { labelOf } from './labels';
import type { ProcessView } from './process-view';
import { promiseOf } from './promise-of';

/** A clock of a process as a whole, with what it is called. */
export interface ShownClock {
  readonly label: Label;
  /** Which of several of its name, `2`; empty where there is one. */
  readonly which: string;
  readonly clock: Clock;
}

/** What operations see of a process's time: the promise first, also when it is over, then every other clock of the process that runs. */
export function shownClocks(view: Pick<ProcessView, 'clocks'>): readonly ShownClock[] {
  const promise = promiseOf(view);
  const others = view.clocks.filter((clock) => clock !== promise && clock.stoppedAt === null);
  return [...(promise === null ? [] : [promise]), ...others].map((clock) => {
    const [name = '', ...which] = clock.name.split(':');
    return { label: labelOf('clock', name), which: which.join(':'), clock };
  });
}

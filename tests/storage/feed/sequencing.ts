import { createLease } from '../../../storage/feed/lease';
import { sequencer } from '../../../storage/feed/sequencer';
import { whileLeading } from '../../../storage/feed/while-leading';
import type { Store } from '../../../storage/store';

/** A sequencer at work. */
export interface Sequencing {
  /** Stops as a program that is asked to. */
  stop(): Promise<void>;
  /** What went wrong so far. */
  readonly errors: readonly unknown[];
}

/** Starts a sequencer of its own on a store, under a lease that runs out soon. */
export function startSequencer(store: Store, holder: string): Sequencing {
  const stopping = new AbortController();
  const errors: unknown[] = [];
  const lease = createLease(store, 'sequencer', holder, 600);
  const running = whileLeading(lease, 100, sequencer(store), stopping.signal, (error) => errors.push(error));
  return {
    errors,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

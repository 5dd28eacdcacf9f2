import { CancellationScope } from '@temporalio/workflow';

interface Entry {
  readonly scope: CancellationScope;
  readonly outcome: Promise<unknown>;
  state: 'running' | 'done';
}

/**
 * The steps of a story that may be told anew (O2A-4): a step that is done, or being done, is not begun again, so that a story started
 * over goes through what stands and takes up what was forgotten. Steps live apart from the story: telling it anew leaves them alone.
 */
export class Steps {
  private readonly entries = new Map<string, Entry>();
  private readonly apart = new CancellationScope({ cancellable: false });

  /** The outcome of a step: kept, awaited, or begun now. Rejects when the story that asks is cancelled. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const { outcome } = this.entries.get(key) ?? this.begin(key, work);
    return (await Promise.race([outcome, CancellationScope.current().cancelRequested])) as T;
  }

  /** How far the steps are; those not begun are not in it. */
  states(): ReadonlyMap<string, 'running' | 'done'> {
    return new Map([...this.entries].map(([key, { state }]) => [key, state]));
  }

  /** Makes steps undone: what is under way is called off. */
  forget(keys: readonly string[]): void {
    for (const key of keys) {
      this.entries.get(key)?.scope.cancel();
      this.entries.delete(key);
    }
  }

  /** Calls off everything under way, for good. */
  cancelAll(): void {
    for (const { scope, state } of this.entries.values()) if (state === 'running') scope.cancel();
  }

  private begin<T>(key: string, work: () => Promise<T>): Entry {
    const scope = new CancellationScope({ cancellable: true, parent: this.apart });
    const outcome = scope.run(work);
    const entry: Entry = { scope, outcome, state: 'running' };
    this.entries.set(key, entry);
    void this.watch(entry);
    return entry;
  }

  private async watch(entry: Entry): Promise<void> {
    try {
      await entry.outcome;
      entry.state = 'done';
    } catch {
      // Whoever waits for the step is told; after the story was told anew that may be nobody.
    }
  }
}

const retryMs = 1_000;

/** Runs tasks at their time, within this process. What must outlive the process is kept elsewhere and set anew at start. */
export class AlarmClock {
  readonly #waiting = new Set<NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  /** Runs the task at `at`, at once if that has passed, and again a second later as long as it fails; never after `close`. */
  set(at: Date, task: () => Promise<void>): void {
    if (this.#closed) return;
    const timer = setTimeout(() => this.#ring(timer, task), Math.max(0, at.getTime() - Date.now()));
    this.#waiting.add(timer);
  }

  /** Drops what waits and sees what runs to its end. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#waiting.clear();
    await Promise.all(this.#running);
  }

  #ring(timer: NodeJS.Timeout, task: () => Promise<void>): void {
    this.#waiting.delete(timer);
    const run: Promise<void> = task()
      .catch(() => this.set(new Date(Date.now() + retryMs), task))
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }
}

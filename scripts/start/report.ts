/** Prints what goes on at start: one line a finished step, with the seconds it took. */
export interface Report {
  /** Does a step and prints its line; `done` tells from the result what is worth reading. */
  step<T>(work: () => Promise<T>, done: (result: T) => string): Promise<T>;
  say(text: string): void;
}

export function createReport(write: (text: string) => void, now: () => number): Report {
  return {
    step: async (work, done) => {
      const began = now();
      const result = await work();
      write(`✓ ${done(result)}  ${((now() - began) / 1000).toFixed(1)} s\n`);
      return result;
    },
    say: (text) => write(`${text}\n`),
  };
}

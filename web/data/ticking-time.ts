const everyMs = 30_000;
/** What has just appeared is not shown by a time older than this. */
const freshMs = 1_000;

/** The time as a page shows it: the same everywhere, anew every half minute and whenever something new shows it. */
export interface TickingTime {
  readonly now: () => string;
  /** Answers how to stop listening. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** `clock`: ms since 1970. Nothing ticks while nobody listens. */
export function createTickingTime(clock: () => number): TickingTime {
  const listeners = new Set<() => void>();
  let at = clock();
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = (): void => {
    at = clock();
    for (const onChange of listeners) onChange();
  };
  return {
    now: () => new Date(at).toISOString(),
    subscribe: (onChange) => {
      listeners.add(onChange);
      timer ??= setInterval(tick, everyMs);
      if (clock() - at > freshMs) tick();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
      };
    },
  };
}

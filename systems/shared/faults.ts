import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const rate = z.number().min(0).max(1).default(0);
const milliseconds = z.int().min(0).max(600_000);

/** The troubles any system can be given. Rates are shares of business calls, drawn anew for each call. */
export const faultsShape = {
  errorRate: rate.meta({ description: 'Answered 503, nothing done' }),
  timeoutRate: rate.meta({ description: 'Never answered, nothing done' }),
  lostAnswerRate: rate.meta({ description: 'Done, but the connection breaks before the answer' }),
  latencyMs: milliseconds.default(0).meta({ description: 'Added to each business call' }),
  failNext: z
    .int()
    .min(0)
    .default(0)
    .meta({ description: 'Exactly so many next business calls are answered 503' }),
};

export const faultsSchema = z.strictObject(faultsShape).meta({ id: 'Faults' });

/** Troubles of every system. */
export type CommonFaults = z.output<typeof faultsSchema>;

/** What befalls one call before it is handled. */
export type Fate = 'handle' | 'fail' | 'hang';

/** The troubles a system is set to have, in memory: a restart is calm again. */
export class Faults<F extends CommonFaults> {
  #now: F;

  /** `calm` is how the system runs undisturbed; `random` draws from 0 (inclusive) to 1 (exclusive). */
  constructor(
    private readonly calm: F,
    private readonly random: () => number,
  ) {
    this.#now = calm;
  }

  get now(): F {
    return this.#now;
  }

  set(faults: F): void {
    this.#now = faults;
  }

  clear(): void {
    this.#now = this.calm;
  }

  /** Waits out the latency and says what befalls the call; counts `failNext` down. */
  async meet(): Promise<Fate> {
    if (this.#now.latencyMs > 0) await sleep(this.#now.latencyMs);
    if (this.#now.failNext > 0) {
      this.#now = { ...this.#now, failNext: this.#now.failNext - 1 };
      return 'fail';
    }
    if (this.strikes(this.#now.errorRate)) return 'fail';
    return this.strikes(this.#now.timeoutRate) ? 'hang' : 'handle';
  }

  losesAnswer(): boolean {
    return this.strikes(this.#now.lostAnswerRate);
  }

  /** Draws whether a trouble of this rate happens now. */
  strikes(rate: number): boolean {
    return rate > 0 && this.random() < rate;
  }
}

import type { Budget } from '../calendar/working-calendar';

/** How many items make a batch: 30 of one kind at the least (ENT-5, BAT-1), as many as can be checked in one go at the most. */
export const batchSize = { atLeast: 30, atMost: 10_000 } as const;

/** When a batch stops by itself: a share of what has ended, once a number of items has failed. */
export interface FailureThreshold {
  readonly share: number;
  readonly atLeast: number;
}

/** *(assumed)* */
export const usualThreshold: FailureThreshold = { share: 0.2, atLeast: 5 };

/** How fast a batch starts its orders, so that single orders do not feel it (O2A-9). */
export interface BatchPace {
  /** Orders of the batch under way at once, so that nobody's inbox is flooded. */
  readonly underWay: number;
  /** Orders started in one go before the batch counts anew what has ended. */
  readonly inOneGo: number;
  /** After each start it rests this many times as long as the start took: it gives way to others by itself on a busy system. */
  readonly restFactor: number;
  /** The shortest rest, ms. */
  readonly restMs: number;
  /** How often it looks for orders that ended while there is nothing to start, ms. */
  readonly lookEveryMs: number;
}

/** Measured, see docs/decisions/0019-green-channel.md. */
export const usualPace: BatchPace = {
  underWay: 500,
  inOneGo: 5,
  restFactor: 1,
  restMs: 50,
  lookEveryMs: 2_000,
};

/** How long the owner has to decide how a batch goes on. *(assumed)* */
export const decisionBudget: Budget = { workingMinutes: 240 };

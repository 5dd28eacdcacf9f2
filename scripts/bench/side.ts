import type { Pace } from './pace';

/** How one order went. */
export interface OrderRun {
  readonly workflowId: string;
  /** Milliseconds from sending the completion of a step's tasks to the next person's task being visible. */
  readonly handoversMs: readonly number[];
  /** The same where outside systems are called in between. */
  readonly throughSystemsMs: readonly number[];
}

/** One of the two that are compared. */
export interface Side {
  /** Takes one order from its start to its end. */
  runOrder(pace: Pace): Promise<OrderRun>;
}

/** Keeps the time of an order's hand-overs. */
export class HandoverWatch {
  readonly handoversMs: number[] = [];
  readonly throughSystemsMs: number[] = [];

  /** `calls`: outside systems called in between. Resolves to what `handOver` does. */
  async time<T>(calls: number, handOver: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await handOver();
    (calls === 0 ? this.handoversMs : this.throughSystemsMs).push(performance.now() - began);
    return result;
  }
}

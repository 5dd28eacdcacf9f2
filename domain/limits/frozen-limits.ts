import type { ProcessLimits } from '../process/limits';

/** The versions of the tables an order was placed by. */
export interface LimitVersions {
  readonly entitlements: number;
  readonly product: number;
  readonly process: number;
}

/** What an order was placed by, and what of it the process itself reads. */
export interface FrozenLimits {
  readonly versions: LimitVersions;
  readonly process: ProcessLimits;
}

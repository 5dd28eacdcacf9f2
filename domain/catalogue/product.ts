import type { Budget } from '../calendar/working-calendar';
import type { Label } from '../people/department';
import type { Measure } from './measure';
import type { ExtraLimits, StagePlan } from './plan';
import type { ResourceType } from './resource';

/**
 * What one order of a product takes from the inventory: at each end, for each hop of the route between the ends (O2A-3), or once
 * for the whole order.
 */
export interface NeedTemplate {
  readonly type: ResourceType;
  readonly per: 'end' | 'hop' | 'line';
}

/** A product of the catalogue. Workflows carry their product in their input, so that a changed catalogue is for later orders. */
export interface Product {
  readonly code: string;
  readonly name: Label;
  /** End to end, from the order to the customer's acceptance (O2A-1). */
  readonly promise: Budget;
  readonly endCount: 0 | 1 | 2;
  /** The bandwidths on offer in kbps; null for products without any. */
  readonly bandwidthsKbps: readonly number[] | null;
  readonly needs: readonly NeedTemplate[];
  readonly measures: readonly Measure[];
  readonly stages: readonly StagePlan[];
  readonly extraLimits: ExtraLimits;
}

import { plannedStages } from '../../../domain/order/next-steps';
import { productAsOrdered } from '../../frozen-limits';
import type { Services } from '../../services';
import type { PlanOf } from '../processes/flow';
import { orderedOf } from './whole-order';

/** The stages of an order are those of its product. */
export function planOfOrder(services: Services): PlanOf {
  return async (view) => {
    const ordered = orderedOf(services, view);
    return plannedStages({ ...ordered, product: await productAsOrdered(services, view, ordered.product) });
  };
}

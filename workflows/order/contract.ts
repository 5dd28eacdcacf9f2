import type { OrderStart } from '../../domain/order/order';
import type { ProcessState } from '../../domain/process/state';

/** The workflow type of order to activation. */
export const orderWorkflowType = 'orderToActivation';

export type OrderToActivation = (start: OrderStart) => Promise<OrderOutcome>;

/** How an order ended. */
export interface OrderOutcome {
  readonly orderNo: string;
  readonly state: ProcessState;
}

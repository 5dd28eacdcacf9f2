import { CancellationScope, allHandlersFinished, condition } from '@temporalio/workflow';
import type { OrderStart } from '../../domain/order/order';
import { theProcess } from '../../domain/process/actor';
import { become, close } from '../shared/process';
import type { OrderOutcome } from './contract';
import { fileInCrm } from './file-in-crm';
import { openOrder } from './open-order';
import { type OrderCase, reach } from './order-case';
import { OrderGivenUp, OrderRejected } from './order-ended';
import { tellOrder } from './story';

/**
 * Order to activation (O2A-1, O2A-2): from the customer's order to the signed acceptance, billing and filing, along the plan of the
 * ordered product. The workflow's id is `order/<orderNo>`.
 */
export async function orderToActivation(start: OrderStart): Promise<OrderOutcome> {
  const order = openOrder(start);
  // A cancellation in Temporal reaches the story through its control; giving back and closing must not be cut short by it.
  await CancellationScope.nonCancellable(async () => {
    await untilItsEnd(order);
    await order.process.problems.settled();
    await close(order.process);
    await condition(allHandlersFinished);
  });
  return { orderNo: start.orderNo, state: order.process.record.view.state };
}

async function untilItsEnd(order: OrderCase): Promise<void> {
  try {
    const { cancelled } = await order.control.tell(() => tellOrder(order));
    if (cancelled !== null) await giveEverythingBack(order, cancelled);
  } catch (error) {
    if (!(error instanceof OrderRejected || error instanceof OrderGivenUp)) throw error;
    const { cancelledFor } = order.control;
    // Somebody cancelled in the same moment and was told so: that stands.
    if (cancelledFor !== null) await giveEverythingBack(order, cancelledFor);
    else if (error instanceof OrderRejected) await reject(order, error.reason);
    else {
      order.control.giveUp(error.reason);
      await giveEverythingBack(order, error.reason);
    }
  }
}

async function reject(order: OrderCase, reason: string): Promise<void> {
  order.control.liftHold(reason, theProcess);
  order.process.problems.withdrawAll();
  order.process.clocks.abandonAll();
  await fileInCrm(order, 'rejected', reason);
  become(order.process, 'rejected', reason, theProcess);
  reach(order, 'rejected', { reason });
}

/** Compensates what was done, last first, tells CRM and only then is cancelled (O2A-8). */
async function giveEverythingBack(order: OrderCase, reason: string): Promise<void> {
  await order.compensation.run();
  await fileInCrm(order, 'cancelled', reason);
  become(order.process, 'cancelled', reason, theProcess);
  reach(order, 'cancelled', { reason });
}

import { isCancellation } from '@temporalio/workflow';
import type { StagePlan } from '../../../domain/catalogue/plan';
import { callCentre } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { type OrderCase, ask, managerOf, reach } from '../order-case';

type Plan = Extract<StagePlan, { stage: 'survey' }>;

/** The call centre calls the customer back after the order is completed (AFT-3), unless that is called off: the customer has left. */
export async function callBack(order: OrderCase, plan: Plan): Promise<void> {
  order.process.record.add('stage.entered', { stage: order.stage }, theProcess);
  try {
    await order.followUp.run(() => askTheCustomer(order, plan));
  } catch (error) {
    if (!order.followUp.consideredCancelled || !isCancellation(error)) throw error;
  }
}

async function askTheCustomer(order: OrderCase, plan: Plan): Promise<void> {
  const answer = await ask(order, 'call-back', {
    group: callCentre,
    candidates: [],
    from: managerOf(order),
    place: null,
    limit: plan.limit,
    context: { acceptance: order.process.record.view.details['acceptance'] ?? null },
  });
  reach(order, 'call-back-done', { callBack: { ...answer } });
}

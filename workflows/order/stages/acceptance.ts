import type { StagePlan } from '../../../domain/catalogue/plan';
import { accountManagers } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { type OrderCase, ask, managerOf, nextRound, reach } from '../order-case';
import { rework } from '../rework';
import { testUntilPassed } from './test';

type Plan = Extract<StagePlan, { stage: 'acceptance' }>;

/**
 * The customer's signed acceptance keeps the promise (O2A-1): signed by whom, when, on which document. Refused: rework by the
 * station at fault, the test again, and the customer is asked again (O2A-5).
 */
export async function acceptByCustomer(order: OrderCase, plan: Plan): Promise<void> {
  const { start, process } = order;
  process.record.add('stage.entered', { stage: order.stage }, theProcess);
  for (;;) {
    const answer = await ask(order, 'record-acceptance', {
      group: accountManagers,
      candidates: [process.record.view.managerId],
      from: managerOf(order),
      place: null,
      limit: plan.limit,
      context: {
        measured: process.record.view.details['measured'] ?? null,
        round: nextRound(order, 'acceptance'),
      },
    });
    if (answer.decision === 'accepted') {
      const { signedBy, signedAt, documentRef } = answer;
      process.clocks.stop('promise');
      reach(order, 'accepted', { acceptance: { signedBy, signedAt, documentRef } });
      return;
    }
    reach(order, 'acceptance-refused', { refusal: { reason: answer.reason } });
    await rework(order, answer.faultAt, managerOf(order), answer.reason);
    const test = start.product.stages.find((stage) => stage.stage === 'test');
    if (test !== undefined) await testUntilPassed(order, test);
  }
}

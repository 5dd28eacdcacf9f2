import type { StagePlan } from '../../../domain/catalogue/plan';
import { accountManagers } from '../../../domain/people/groups';
import { type OrderCase, ask, nextRound, reach } from '../order-case';
import { rework } from '../rework';
import { testEndToEnd } from './test';

type Plan = Extract<StagePlan, { stage: 'acceptance' }>;

/**
 * The customer's signed acceptance keeps the promise (O2A-1): signed by whom, when, on which document. Refused: rework by the
 * station at fault, the test again, and the customer is asked again (O2A-5).
 */
export async function acceptByCustomer(order: OrderCase, plan: Plan): Promise<void> {
  const { start, process } = order;
  for (;;) {
    const answer = await ask(order, 'record-acceptance', {
      group: accountManagers,
      candidates: [start.managerId],
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
    await rework(order, answer.faultAt, answer.reason);
    const test = start.product.stages.find((stage) => stage.stage === 'test');
    if (test !== undefined) await testEndToEnd(order, test);
  }
}

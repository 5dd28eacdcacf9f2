import { accountManagers } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { partyOf } from '../../../domain/process/party';
import { become } from '../../shared/process';
import { type OrderCase, ask, reachOnce, step } from '../order-case';
import { OrderRejected } from '../order-ended';

/** The customer's own account manager answers the order within ENT-3: taken on, or rejected with the reason. */
export async function intake(order: OrderCase): Promise<void> {
  const { process } = order;
  await step(order, 'intake', () => answer(order));
  // Not by who answers: the story may have been told anew meanwhile, and resumed before it got here.
  if (process.record.view.state === 'acknowledged') become(process, 'inProgress', null, theProcess);
  await reachOnce(order, 'order-accepted');
}

async function answer(order: OrderCase): Promise<void> {
  const { start, process } = order;
  const answered = await ask(order, 'answer-order', {
    group: accountManagers,
    candidates: [process.record.view.managerId],
    from: partyOf(start.enteredBy),
    place: null,
    limit: start.responseBudget,
    since: start.receivedAt,
    context: { requestedDate: start.requestedDate, note: start.note },
  });
  if (answered.decision === 'reject') throw new OrderRejected(answered.reason);
}

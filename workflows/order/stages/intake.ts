import { accountManagers } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { become } from '../../shared/process';
import { type OrderCase, ask, reach } from '../order-case';
import { OrderRejected } from '../order-ended';

/** The customer's own account manager answers the order within ENT-3: taken on, or rejected with the reason. */
export async function intake(order: OrderCase): Promise<void> {
  const { start, process } = order;
  const answer = await ask(order, 'answer-order', {
    group: accountManagers,
    candidates: [start.managerId],
    place: null,
    limit: start.responseBudget,
    from: start.receivedAt,
    context: { requestedDate: start.requestedDate, note: start.note },
  });
  if (answer.decision === 'reject') throw new OrderRejected(answer.reason);
  if (process.record.view.state === 'acknowledged') become(process, 'inProgress', null, theProcess);
  reach(order, 'order-accepted', null);
}

import type { StagePlan } from '../../../domain/catalogue/plan';
import { networksOf } from '../../../domain/order/needs';
import { accountManagers } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { promiseOf } from '../../../domain/process/promise-of';
import { type OrderCase, ask, managerOf, reachOnce, resourceStationOf, step } from '../order-case';

type Plan = Extract<StagePlan, { stage: 'promise' }>;

/** The account manager confirms the promised date, or says which later one was agreed with the customer and why. */
export async function confirmPromise(order: OrderCase, plan: Plan): Promise<void> {
  await step(order, 'promise', () => confirm(order, plan));
  await reachOnce(order, 'promise-confirmed');
}

async function confirm(order: OrderCase, plan: Plan): Promise<void> {
  const { start, process } = order;
  const dueAt = promiseOf(process.record.view)?.dueAt ?? null;
  const [localNetwork] = networksOf(start);
  const answer = await ask(order, 'confirm-promise', {
    group: accountManagers,
    candidates: [process.record.view.managerId],
    from:
      start.ends.length === 0 || localNetwork === undefined
        ? managerOf(order)
        : resourceStationOf(localNetwork),
    place: null,
    limit: plan.limit,
    context: { dueAt, requestedDate: start.requestedDate },
  });
  if (answer.decision === 'agree-later')
    process.clocks.agree('promise', answer.dueAt, answer.reason, theProcess);
}

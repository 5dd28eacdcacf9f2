import type { StagePlan } from '../../../domain/catalogue/plan';
import { accountManagers } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { type OrderCase, ask, reach } from '../order-case';
import { promiseOf } from '../../../domain/process/promise-of';

type Plan = Extract<StagePlan, { stage: 'promise' }>;

/** The account manager confirms the promised date, or says which later one was agreed with the customer and why. */
export async function confirmPromise(order: OrderCase, plan: Plan): Promise<void> {
  const { start, process } = order;
  const dueAt = promiseOf(process.record.view)?.dueAt ?? null;
  const answer = await ask(order, 'confirm-promise', {
    group: accountManagers,
    candidates: [start.managerId],
    place: null,
    limit: plan.limit,
    context: { dueAt, requestedDate: start.requestedDate },
  });
  if (answer.decision === 'agree-later')
    process.clocks.agree('promise', answer.dueAt, answer.reason, theProcess);
  reach(order, 'promise-confirmed', null);
}

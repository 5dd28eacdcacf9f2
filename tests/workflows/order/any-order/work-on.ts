import { doerOf } from '../../../support/people';
import { claim, complete } from './messages';
import type { OrderLife } from './order-life';
import { bestMood, someAnswer } from './some-answer';

/** Somebody does a task that nothing keeps from being completed, well; false when there is none, or it could not be done after all. */
export async function workOn(life: OrderLife): Promise<boolean> {
  const { order } = life;
  const task = (await order.openTasks()).find(({ problems }) => problems.length === 0);
  if (task === undefined) return false;
  const by = doerOf(task);
  // Claimed first: so the order's own time is known for the answer, which may lie far ahead of its last event.
  if (task.assignee === null) await claim(life, task, by);
  return await complete(life, task, by, await someAnswer(task, order, bestMood));
}

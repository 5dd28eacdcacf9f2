import type { Clock } from '../../domain/clock/clock';
import type { Json } from '../../domain/json';
import type { TaskView } from '../../domain/process/human-task';
import type { Problem, ProblemReport } from '../../domain/process/problem';
import { completeTask, raiseProblem } from '../../workflows/shared/contract';
import { person } from './people';
import type { PlacedOrder } from './placed-order';

/** Raises a problem with a task (null: of the whole order) and answers with it, as the records have it. */
export async function raise(
  order: PlacedOrder,
  by: string,
  taskId: string | null,
  report: ProblemReport,
): Promise<Problem> {
  await order.handle.executeUpdate(raiseProblem, { args: [{ by: person(by), taskId, report }] });
  return await lastProblem(order);
}

/** The problem that was raised last, as the records have it. */
export async function lastProblem(order: PlacedOrder): Promise<Problem> {
  const problem = (await order.recorded()).problems.at(-1);
  if (problem === undefined) throw new Error(`${order.no} has no problem`);
  return problem;
}

/** The problem's clock, as the records have it. */
export async function problemClock(order: PlacedOrder, { problemId }: Problem): Promise<Clock> {
  const clock = (await order.recorded()).clocks.find(({ name }) => name === `problem:${problemId}`);
  if (clock === undefined) throw new Error(`${problemId} has no clock`);
  return clock;
}

/** This very person completes the task. */
export async function completeAs(
  order: PlacedOrder,
  { taskId }: TaskView,
  id: string,
  answer: Json,
): Promise<void> {
  await order.handle.executeUpdate(completeTask, { args: [{ taskId, by: person(id), answer }] });
}

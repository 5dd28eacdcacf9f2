import type { ProblemCode } from '../errors';
import type { Role } from '../people/department';
import type { Member, PersonActor } from './actor';
import type { TaskView } from './human-task';
import type { Problem } from './problem';
import type { ProcessView } from './process-view';
import { mayWorkOn } from './task-rules';

/** Most problems of one process that may be open at once. */
export const maxOpenProblems = 20;

const watchers: readonly Role[] = ['area-manager', 'department-head', 'it-support'];

/** Whether it still has to be solved or verified. */
export function isOpenProblem({ closedAt }: Problem): boolean {
  return closedAt === null;
}

function answersForAll({ department, roles }: Member): boolean {
  const isWatcher = roles.some((role) => watchers.includes(role));
  return isWatcher && (department === 'key-accounts' || department === 'it-support');
}

/** Whether somebody may raise a problem of the process as a whole: its account manager, who stands above them, and IT support. */
export function mayRaiseForAll({ managerId }: Pick<ProcessView, 'managerId'>, by: PersonActor): boolean {
  const rights = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
  return rights.some((member) => member.id === managerId || answersForAll(member));
}

function isAboutProblem({ context }: Pick<TaskView, 'context'>): boolean {
  return context['problemId'] !== undefined;
}

function whyNotWith(task: TaskView, by: PersonActor): ProblemCode | null {
  if (!mayWorkOn(task, by)) return 'forbidden';
  if (task.closedAt !== null) return 'task-closed';
  // A problem is disputed or found not solved; it has no problems of its own.
  return isAboutProblem(task) ? 'conflict' : null;
}

function whyNotForAll(view: ProcessView, by: PersonActor): ProblemCode | null {
  return mayRaiseForAll(view, by) ? null : 'forbidden';
}

/**
 * Why somebody may not raise a problem now, or null. `task`: the one it keeps from being completed; null for the process as a whole.
 * Who has no role of their own belongs to no group that could verify the solution.
 */
export function whyNotRaise(view: ProcessView, task: TaskView | null, by: PersonActor): ProblemCode | null {
  if (view.closedAt !== null) return 'process-closed';
  if (by.roles.length === 0) return 'forbidden';
  const never = task === null ? whyNotForAll(view, by) : whyNotWith(task, by);
  if (never !== null) return never;
  if (view.state === 'pendingCancellation') return 'conflict';
  return view.problems.filter(isOpenProblem).length < maxOpenProblems ? null : 'conflict';
}

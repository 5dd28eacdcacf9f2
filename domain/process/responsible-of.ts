import { accountManagers, itSupport } from '../people/groups';
import { superiorOf } from './escalation';
import type { TaskView } from './human-task';
import { managersStages } from './managers-stages';
import type { ProcessView, Responsible } from './process-view';

type Who = Omit<Responsible, 'since'>;

const farAway = '9999';

/** The open task that decides how soon the process goes on: the first to be due, of those no problem keeps waiting. */
function criticalTask(tasks: Iterable<TaskView>): TaskView | null {
  let critical: TaskView | null = null;
  for (const task of tasks) {
    if (task.closedAt !== null || task.problems.length > 0) continue;
    if (critical === null || (task.dueAt ?? farAway) < (critical.dueAt ?? farAway)) critical = task;
  }
  return critical;
}

/** Who answers for a task: who accepted it; before that who hands it over, in time; after that the receiver's manager (O2A-5). */
export function holderOf({ taskId, group, assignee, handover, acceptance }: TaskView): Who {
  if (handover === null) return { kind: 'working', group, person: assignee, taskId };
  if (acceptance?.breachedAt != null)
    return { kind: 'not-accepted-in-time', group: superiorOf(group), person: null, taskId };
  return { kind: 'awaiting-acceptance', ...handover.from, taskId };
}

function who(view: ProcessView, tasks: Iterable<TaskView>): Who | null {
  if (view.closedAt !== null) return null;
  const manager = { group: accountManagers, person: view.managerId };
  if (view.hold?.cause === 'customer') return { kind: 'waiting-for-customer', ...manager, taskId: null };
  const task = criticalTask(tasks);
  if (task !== null) return holderOf(task);
  if (view.hold !== null || (view.stuck.length === 0 && managersStages.has(view.stage ?? '')))
    return { kind: 'working', ...manager, taskId: null };
  const group = view.stuck.at(0)?.group ?? itSupport;
  return { kind: 'waiting-for-system', group, person: null, taskId: null };
}

/**
 * Who answers for the process after an event at `at`: exactly one at every moment, so that the working time of all of them adds up to
 * that of the process (O2A-5, ASM-3). Of several tasks done side by side the one due first decides.
 */
export function responsibleOf(view: ProcessView, tasks: Iterable<TaskView>, at: string): Responsible | null {
  const next = who(view, tasks);
  if (next === null) return null;
  const last = view.responsible;
  const same =
    last !== null &&
    last.kind === next.kind &&
    last.taskId === next.taskId &&
    last.person === next.person &&
    JSON.stringify(last.group) === JSON.stringify(next.group);
  return same ? last : { ...next, since: at };
}

import { workingMsBetween } from '../calendar/working-time';
import type { TaskView } from '../process/human-task';
import type { Party } from '../process/party';
import type { Moment, Observation, Observe } from './observation';
import { doerOf, observed, taskAfter } from './observation';
import { approvalTasks, replyTasks, reworkTask, workTasks } from './telling-tasks';

/** Tasks done, returned and done again. */
export const observeTasks: Observe = (moment) => {
  const { event } = moment;
  const task = 'taskId' in event.data ? taskAfter(moment, event.data.taskId) : null;
  if (task === null) return [];
  switch (event.type) {
    case 'task.completed':
      return completed(moment, task);
    case 'task.returned':
      return [
        observed('returns-made', { group: task.group, person: doerOf(event) }, task, {}),
        observed('returns-caused', task.from, task, {}),
      ];
    case 'task.offered':
      return isNewRework(task) ? [observed('rework-caused', atFault(moment, task), task, {})] : [];
    default:
      return [];
  }
};

function completed(moment: Moment, task: TaskView): readonly Observation[] {
  const { event, before, calendar } = moment;
  const who = { group: task.group, person: doerOf(event) };
  const seen = [observed('on-time-tasks', who, task, { hit: !task.overdue })];
  if (task.name === reworkTask) seen.push(observed('rework-made', who, task, {}));
  if (isFirstReply(moment, task)) {
    const workingMs = workingMsBetween(calendar, before.view.startedAt, event.at, []);
    seen.push(observed('first-reply', who, task, { workingMs }));
  }
  if (approvalTasks.includes(task.name)) {
    const workingMs = workingMsBetween(calendar, task.offeredAt, event.at, []);
    seen.push(observed('approval-time', who, task, { workingMs, forManager: true }));
  }
  return seen;
}

function isFirstReply({ before }: Moment, { name }: TaskView): boolean {
  if (!replyTasks.includes(name)) return false;
  return [...before.tasks.values()].every(
    (task) => !replyTasks.includes(task.name) || task.state !== 'completed',
  );
}

/** Offered again after a return it is still the same rework. */
function isNewRework({ name, context }: TaskView): boolean {
  return name === reworkTask && context['returns'] === undefined;
}

/** The station the rework was given to, and whoever finished work there last. */
function atFault({ before }: Moment, { group }: TaskView): Party {
  const { station, localNetwork } = group;
  let last: TaskView | null = null;
  for (const task of before.tasks.values()) {
    if (task.completedBy === null || !workTasks.includes(task.name)) continue;
    if (task.group.station !== station || task.group.localNetwork !== localNetwork) continue;
    if ((task.closedAt ?? '') >= (last?.closedAt ?? '')) last = task;
  }
  return { group, person: last?.completedBy ?? null };
}

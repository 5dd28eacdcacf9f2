import type { TaskView } from '../../domain/process/human-task';
import type { taskSorts } from '../../domain/process/sorts';
import type { StoredTask } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page, PageRequest } from '../page';
import type { Store } from '../store';

type TaskSort = (typeof taskSorts)[number];

const sortFields = {
  dueAt: 'sortDueAt',
  urgency: 'urgency',
  offeredAt: 'offeredAt',
  priority: 'priority',
} as const;

/** The inbox, as the records have it. */
export interface TaskViews {
  list(conditions: readonly Condition[], page: PageRequest<TaskSort>): Promise<Page<TaskView>>;
  find(taskId: string, scope: Condition): Promise<TaskView | null>;
}

function bare({ _id, sortDueAt: _sortKey, urgency: _urgency, ...task }: StoredTask): TaskView {
  return task;
}

export function createTaskViews({ tasks }: Store): TaskViews {
  return {
    list: async (conditions, page) => {
      const found = await findPage(tasks, conditions, page, sortFields);
      return { ...found, items: found.items.map(bare) };
    },
    find: async (taskId, scope) => {
      const task = await tasks.findOne<StoredTask>(allOf([{ _id: taskId }, scope]));
      return task === null ? null : bare(task);
    },
  };
}

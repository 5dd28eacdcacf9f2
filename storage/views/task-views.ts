import type { TaskView } from '../../domain/process/human-task';
import type { taskSorts } from '../../domain/process/sorts';
import type { StoredTask } from '../documents';
import { type Condition, allOf, findPage } from '../find-page';
import type { Page, PageRequest } from '../page';
import type { Store } from '../store';
import { createTaskSearch } from './task-search';

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
  /** Those whose number, title or customer a text is part of; numbers are read from their beginning. */
  matching(text: string): Promise<Condition>;
}

function bare({
  _id,
  audience: _audience,
  sortDueAt: _sortKey,
  urgency: _urgency,
  ...task
}: StoredTask): TaskView {
  return task;
}

export function createTaskViews(store: Store): TaskViews {
  const { tasks } = store;
  return {
    matching: createTaskSearch(store),
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

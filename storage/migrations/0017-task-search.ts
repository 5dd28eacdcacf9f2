import { indexMigration } from './migration';

/** Tasks by title and by customer, for the search; what people saved of their filters. */
export const addTaskSearch = indexMigration('0017-task-search', {
  tasks: [
    { name: 'by-title', key: { title: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
    { name: 'by-customer', key: { customerNo: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
  ],
  savedFilters: [{ name: 'of-person', key: { personId: 1, name: 1 } }],
});

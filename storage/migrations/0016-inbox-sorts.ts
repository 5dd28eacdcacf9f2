import { indexMigration } from './migration';

/** The inbox by priority and by age, for those who see many tasks. */
export const addInboxSorts = indexMigration('0016-inbox-sorts', {
  tasks: [
    { name: 'by-priority', key: { closedAt: 1, priority: 1, _id: 1 } },
    { name: 'by-age', key: { closedAt: 1, offeredAt: 1, _id: 1 } },
  ],
});

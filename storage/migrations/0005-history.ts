import { indexMigration } from './migration';

/** What forecasts learn from, and the tasks somebody sees for another reason than their group. */
export const addHistory = indexMigration('0005-history', {
  processes: [{ name: 'completed-by-product', key: { 'details.productCode': 1, state: 1, closedAt: -1 } }],
  tasks: [
    { name: 'inbox-also', key: { 'alsoFor.department': 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
    { name: 'delegated-by', key: { delegatedBy: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
  ],
});

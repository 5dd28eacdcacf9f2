import { indexMigration } from './migration';

/** What forecasts learn from. */
export const addHistory = indexMigration('0005-history', {
  processes: [{ name: 'completed-by-product', key: { 'details.productCode': 1, state: 1, closedAt: -1 } }],
});

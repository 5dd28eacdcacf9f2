import { indexMigration } from './migration';

const week = 7 * 24 * 60 * 60;

/** The first indexes. Documents are found by `_id` (their business key) or by an index of a migration. */
export const createIndexes = indexMigration('0001-indexes', {
  events: [{ name: 'process-seq', key: { processId: 1, seq: 1 }, unique: true }],
  processes: [
    { name: 'by-business-key', key: { kind: 1, businessKey: 1 }, unique: true },
    { name: 'by-start', key: { startedAt: -1, _id: -1 } },
    { name: 'open-by-start', key: { closedAt: 1, startedAt: -1, _id: -1 } },
    { name: 'by-promise', key: { promiseDueAt: 1, _id: 1 } },
    { name: 'by-manager', key: { managerId: 1, startedAt: -1, _id: -1 } },
    { name: 'by-customer', key: { customerNo: 1, startedAt: -1, _id: -1 } },
    { name: 'by-involvement', key: { involved: 1, startedAt: -1, _id: -1 } },
  ],
  tasks: [
    {
      name: 'inbox',
      key: {
        'group.department': 1,
        'group.station': 1,
        'group.localNetwork': 1,
        closedAt: 1,
        sortDueAt: 1,
        _id: 1,
      },
    },
    { name: 'mine', key: { assignee: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
    { name: 'by-due', key: { closedAt: 1, sortDueAt: 1, _id: 1 } },
    { name: 'by-process', key: { processId: 1, seq: 1 } },
    { name: 'by-business-key', key: { businessKey: 1, closedAt: 1, sortDueAt: 1, _id: 1 } },
  ],
  notifications: [
    { name: 'to-person', key: { 'recipient.id': 1, at: -1 } },
    { name: 'to-group', key: { 'recipient.group.department': 1, 'recipient.group.role': 1, at: -1 } },
    { name: 'by-process', key: { processId: 1 } },
  ],
  refusals: [{ name: 'chain-seq', key: { chain: 1, seq: 1 }, unique: true }],
  answers: [{ name: 'forgotten-after-a-week', key: { startedAt: 1 }, expireAfterSeconds: week }],
  contracts: [{ name: 'by-customer', key: { customerNo: 1 } }],
  customers: [{ name: 'by-manager', key: { managerId: 1 } }],
  addresses: [{ name: 'by-network', key: { localNetwork: 1 } }],
  calendars: [{ name: 'versions', key: { id: 1, version: -1 }, unique: true }],
});
